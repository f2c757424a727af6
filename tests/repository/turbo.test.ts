import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScratchCopy, runIn } from '../../scripts/lib/scratch-copy.ts';

/** What a build has to do again after a change, as turbo itself plans it. */
let copy: string;

beforeAll(async () => {
  copy = await createScratchCopy();
}, 600_000);

afterAll(async () => {
  if (copy) await rm(copy, { recursive: true });
});

async function readHashes(): Promise<ReadonlyMap<string, string>> {
  const plan = JSON.parse(await runIn(copy, 'turbo', 'run', 'build', '--dry-run=json')) as {
    tasks: { package: string; hash: string; command: string }[];
  };
  return new Map(
    plan.tasks
      .filter(({ command }) => command !== '<NONEXISTENT>')
      .map((task) => [task.package, task.hash]),
  );
}

async function listRebuiltAfterChanging(file: string): Promise<string[]> {
  const before = await readHashes();
  await appendFile(join(copy, file), '\n');
  const after = await readHashes();
  return [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
}

test.each([
  {
    given: 'packages/providers/linkup/openapi.json',
    want: ['@fuelgauge/balances', '@fuelgauge/linkup', '@fuelgauge/registry', 'fuelgauge'],
  },
  {
    given: 'packages/providers/linkup/src/provider.ts',
    want: ['@fuelgauge/balances', '@fuelgauge/linkup', '@fuelgauge/registry', 'fuelgauge'],
  },
  { given: 'packages/cli/src/main.ts', want: ['fuelgauge'] },
  { given: 'packages/core/src/decimal/decimal.test.ts', want: [] },
  { given: 'README.md', want: [] },
])('a change of $given rebuilds $want', async ({ given, want }) => {
  expect((await listRebuiltAfterChanging(given)).sort()).toEqual(want);
});
