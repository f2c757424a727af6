import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bump, rankOf } from '../compare/bump.ts';
import { classify } from '../compare/classify.ts';
import type { Json } from '../json/json.ts';
import { pairOf } from '../test-support/credits-document.ts';
import { findTool, runTool } from './run-tool.ts';

// A second opinion that shares no code with our classification. Every row starts a program of others: one per bump.

/** What `redocly diff` says; without `diff-recommended` its rules are off and every change is a patch. */
async function askRedocly(old: Json, next: Json): Promise<{ bump: string; rules: string }> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-diff-'));
  await writeFile(join(folder.path, 'redocly.yaml'), 'extends: [diff-recommended]\n');
  await writeFile(join(folder.path, 'old.json'), JSON.stringify(old));
  await writeFile(join(folder.path, 'next.json'), JSON.stringify(next));
  const options = ['--format', 'json', '--config', 'redocly.yaml', '--fail-on', 'none'];
  const program = findTool('@redocly/cli', 'redocly');
  const args = ['diff', 'old.json', 'next.json', ...options];
  const { stdout } = await runTool(program, args, folder.path);
  return { bump: JSON.parse(stdout).bump, rules: stdout };
}

test.each<{ bump: Bump; edit: Parameters<typeof pairOf>[0]; rule?: string }>([
  { bump: 'patch', edit: (document) => (document.info.description = 'Tea.') },
  {
    bump: 'minor',
    edit: (document) => (document.components.schemas.Credits.properties.total = { type: 'number' }),
  },
  {
    bump: 'major',
    edit: (document) => delete document.components.schemas.Credits.properties.balance,
    rule: 'property-removed',
  },
])('$bump: Redocly is at most one level away', async ({ bump, edit, rule = '' }) => {
  const { old, next } = pairOf(edit);
  const redocly = await askRedocly(old, next);
  expect(redocly.rules).toContain(rule);
  expect((await classify(old, next)).bump).toBe(bump);
  expect(Math.abs(rankOf(redocly.bump as Bump) - rankOf(bump))).toBeLessThanOrEqual(1);
});
