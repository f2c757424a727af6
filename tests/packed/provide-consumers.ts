import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { type Consumer, createConsumers } from '../support/consumer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    consumers: readonly Consumer[];
  }
}

/** Packs and installs once for all tests of packed packages. The packages must have been built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const consumers = await createConsumers();
  project.provide('consumers', consumers);
  return async () => {
    for (const { folder } of consumers) await rm(folder, { recursive: true });
  };
}
