import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../../scripts/lib/run-command.ts';
import { listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { useScratchCopy } from './support/use-scratch-copy.ts';
import { readWalk, takeStep } from './support/walk.ts';

const [stop, ...rest] = readWalk('Walk: a vendor changes its page');
const copy = useScratchCopy();

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

test('a package that the lockfile does not know is asked for in our words', async () => {
  const manifest = join(copy.path, 'packages/providers/linkup/package.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(
    manifest,
    text.replace('"dependencies": {', '"dependencies": { "yaml": "2.0.0",'),
  );
  const { exitCode, output } = await takeStep(copy.path, {
    commands: 'npm run --silent spec -- guard',
    exitCode: 1,
    printed: [],
  });
  expect([exitCode, output]).toEqual([
    1,
    'pnpm-lock.yaml does not know a package or a dependency that was added: run npm run relock, and commit pnpm-lock.yaml\n',
  ]);
});
