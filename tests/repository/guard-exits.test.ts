import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderGuardExits } from '../../scripts/lib/guard-exits.ts';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { root } from '../../scripts/lib/workspace.ts';

test('docs/guard-in-ci.md has the exits that guard has', () => {
  const page = readFileSync(join(root, 'docs/guard-in-ci.md'), 'utf8');
  expect(page, 'run npm run docs').toBe(replaceSection(page, 'exits', renderGuardExits()));
});

test('no example to copy lets failures through without a word about it', () => {
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  expect(action).toMatch(/fail-open:\n(?: {4}.*\n)*? {4}default: "false"/);
  for (const page of ['README.md', 'docs/recipes.md', 'docs/guard-in-ci.md'])
    expect(readFileSync(join(root, page), 'utf8')).not.toMatch(/fail-open: *["']?true/);
});
