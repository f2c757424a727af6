import { type DisposableTempDir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../../scripts/lib/run-command.ts';
import { createScratchCopy, listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { writeVendorPage } from './support/vendor-page.ts';
import { readWalk, takeStep } from './support/walk.ts';

const [stop, ...rest] = readWalk('Walk: a vendor changes its page');
let copy: DisposableTempDir;

beforeAll(async () => {
  copy = await createScratchCopy();
  await writeVendorPage(copy.path, 'linkup', {
    method: 'get',
    edits: [
      ['openapi: 3.1.0', 'openapi: 3.0.0'],
      ['      id: CreditOutput_Output\n', ''],
      ['      additionalProperties: false\n', ''],
      ['CreditOutput_Output', 'CreditDto'],
    ],
  });
}, 600_000);

afterAll(async () => {
  await copy?.remove();
});

test('the update stops at the stale correction and leaves the tree as it was', async () => {
  if (!stop) throw new Error('CONTRIBUTING.md has no such walk');
  const { exitCode, output } = await takeStep(copy.path, stop);
  expect(exitCode, output).toBe(1);
  for (const line of stop.printed) expect(output).toMatch(line);
  expect(await listChangedFiles(copy.path)).toEqual(['page.md']);
});

test.each(rest)('$commands', async (step) => {
  const { exitCode, output } = await takeStep(copy.path, step);
  expect(exitCode, output).toBe(step.exitCode);
  for (const line of step.printed) expect(output).toMatch(line);
});

test('the vendor was followed, and nobody else changed', async () => {
  expect(rest.length).toBeGreaterThan(1);
  expect((await listChangedFiles(copy.path)).sort()).toEqual([
    '.changeset/spec-linkup.md',
    'packages/providers/linkup/openapi.json',
    'packages/providers/linkup/src/schema.ts',
    'page.md',
    'specs/linkup/fixes.overlay.yaml',
    'specs/linkup/source.yaml',
    'specs/linkup/vendored.openapi.yaml',
  ]);
  const fixes = await readFile(join(copy.path, 'specs/linkup/fixes.overlay.yaml'), 'utf8');
  expect(fixes).not.toContain('target: $.components.schemas.CreditOutput_Output');
});

test('the changed client reads every fixture as before', async () => {
  const suite = [
    'run',
    '--project',
    'balances',
    'src/conformance.test.ts',
    '-t',
    'linkup',
    '--reporter=verbose',
  ];
  expect(await runIn(copy.path, 'vitest', ...suite)).toMatch(/Tests .*\d\d passed/);
});
