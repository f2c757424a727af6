import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPackages } from '../../scripts/lib/build-packages.ts';
import { type Consumer, createConsumers } from '../support/consumer.ts';
import { installTools } from '../support/consumer-tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    consumers: readonly Consumer[];
    /** The folder of the tools. */
    tools: string;
  }
}

/** Builds, packs and installs once for all tests of packed packages. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPackages();
  const folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-packed-'));
  const tools = join(folder.path, 'tools');
  const [consumers] = await Promise.all([createConsumers(folder.path), installTools(tools)]);
  project.provide('consumers', consumers);
  project.provide('tools', tools);
  return () => folder.remove();
}
