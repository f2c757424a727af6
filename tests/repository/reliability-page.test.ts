import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderReliabilityPage } from '../../scripts/lib/reliability-page.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { promises } from '../faults/promises.ts';
import { listFaultCases } from '../faults/run-faults.ts';

test('docs/reliability.md is as the tests and proofs are now', async () => {
  expect(readFileSync(join(root, 'docs/reliability.md'), 'utf8'), 'run npm run docs').toBe(
    await renderReliabilityPage(),
  );
});

test('every promise has cases, and every case a promise', async () => {
  const ids = new Set(
    (await listFaultCases()).map(({ id }) => id).filter((id) => id !== 'fixture'),
  );
  expect([...ids].sort()).toEqual(Object.keys(promises).sort());
});
