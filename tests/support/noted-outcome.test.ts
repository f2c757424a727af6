import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awaitOutcome, noteOutcome } from './noted-outcome.ts';

test.each([
  { given: 'work that succeeds', work: async () => 1, want: undefined },
  {
    given: 'work that fails',
    work: async () => Promise.reject(new Error('npm install failed')),
    want: 'Error: npm install failed',
  },
])('$given: those who wait hear of it, however early they ask', async ({ work, want }) => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-outcome-'));
  const file = join(folder.path, 'outcome');
  const hear = () => awaitOutcome(file).catch((error: Error) => error.message);
  const early = hear();
  await noteOutcome(file, work());
  expect(await early).toBe(want);
  expect(await hear()).toBe(want);
});

test('work that hangs is not waited for for ever', async () => {
  await expect(awaitOutcome('/no/such/file', 100)).rejects.toThrow('after 100 ms');
});
