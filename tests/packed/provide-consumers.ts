import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPackages } from '../../scripts/lib/build-packages.ts';
import { type Consumer, createConsumers, listConsumers } from '../support/consumer.ts';
import { installTools } from '../support/consumer-tools.ts';
import { noteOutcome } from '../support/noted-outcome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    consumers: readonly Consumer[];
    /** The folder of the tools. */
    tools: string;
    /** Where it is noted that both are there. */
    packed: string;
  }
}

/**
 * Builds, packs and installs once for all tests of packed packages. Those of other projects begin meanwhile: await-consumers.ts
 * has these ones wait.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPackages();
  const folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-packed-'));
  const tools = join(folder.path, 'tools');
  const packed = join(folder.path, 'outcome');
  const consumers = await listConsumers(folder.path);
  const made = noteOutcome(
    packed,
    Promise.all([createConsumers(folder.path, consumers), installTools(tools)]),
  );
  project.provide('consumers', consumers);
  project.provide('tools', tools);
  project.provide('packed', packed);
  return async () => {
    await made;
    await folder.remove();
  };
}
