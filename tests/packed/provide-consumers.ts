import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { type Consumer, createConsumers } from '../support/consumer.ts';
import { installTools } from '../support/consumer-tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    consumers: readonly Consumer[];
    /** The folder of the tools. */
    tools: string;
  }
}

/** Packs and installs once for all tests of packed packages. The packages must have been built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [consumers, tools] = await Promise.all([createConsumers(), installTools()]);
  project.provide('consumers', consumers);
  project.provide('tools', tools);
  return async () => {
    for (const folder of [tools, ...consumers.map((consumer) => consumer.folder)])
      await rm(folder, { recursive: true });
  };
}
