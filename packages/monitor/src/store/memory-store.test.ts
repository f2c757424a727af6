import { expect, test } from 'vitest';
import { describeStore } from '../test-support/store-contract.ts';
import { createMemoryStore } from './memory-store.ts';

describeStore('a store in memory', async () => createMemoryStore());

test('it says that it keeps nothing, and that this is no problem', () => {
  expect(createMemoryStore().health()).toEqual({ mode: 'memory', problem: '' });
});
