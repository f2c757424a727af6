import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderReliabilityPage } from '../tools/reliability-page.ts';
import { root } from '../tools/workspace.ts';
import { promises } from './laboratory/promises.ts';
import { listLaboratory } from './laboratory/run-laboratory.ts';

test('docs/reliability.md is as the tests and proofs are now', async () => {
  expect(readFileSync(join(root, 'docs/reliability.md'), 'utf8'), 'run npm run docs').toBe(
    await renderReliabilityPage(),
  );
});

test('every promise has cases, and every case a promise', async () => {
  const ids = new Set((await listLaboratory()).map(({ id }) => id).filter((id) => /^[A-J]\d+$/.test(id)));
  expect([...ids].sort()).toEqual(Object.keys(promises).sort());
});
