import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { useScratchCopy } from './support/use-scratch-copy.ts';
import { readWalk, takeStep } from './support/walk.ts';

const steps = readWalk('Walk: a new vendor without a document');
const copy = useScratchCopy();

test('CONTRIBUTING.md has the walk', () => {
  expect(steps.length).toBeGreaterThan(3);
});

test.each(steps)('$commands', async (step) => {
  const { exitCode, output } = await takeStep(copy.path, step);
  expect(exitCode, output).toBe(step.exitCode);
  for (const line of step.printed) expect(output).toMatch(line);
});

test('no line was written by hand, and nothing else changed', async () => {
  const expected =
    /^(pnpm-lock\.yaml|(specs|packages\/providers)\/steepline\/.*|packages\/registry\/.*|README\.md|docs\/.*\.md|packages\/[\w-]+\/README\.md)$/;
  const changed = await listChangedFiles(copy.path);
  expect(changed.filter((file) => !expected.test(file))).toEqual([]);
  const fixture = JSON.parse(
    await readFile(join(copy.path, 'specs/steepline/fixtures/balance.json'), 'utf8'),
  );
  expect(fixture.want).toMatchObject({
    status: 'ok',
    balance: { remaining: '84.5', unit: 'GBP', total: '200' },
  });
});
