import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import {
  listFaults,
  renderProvidersPage,
  renderProvidersTable,
} from '../../scripts/lib/providers-page.ts';
import { root } from '../../scripts/lib/workspace.ts';

test('docs/providers.md is as the specs are now', async () => {
  expect(readFileSync(join(root, 'docs/providers.md'), 'utf8'), 'run npm run docs').toBe(
    await renderProvidersPage(),
  );
});

test('so is the table of the README', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme, 'run npm run docs').toBe(
    replaceSection(readme, 'providers', await renderProvidersTable()),
  );
});

test('a page without a place for the table is refused', () => {
  expect(() => replaceSection('# Page', 'providers', '')).toThrow('no place for providers');
});

test.each([
  { given: { description: 'The key is missing. Evidence: page.' }, want: ['The key is missing.'] },
  {
    given: {
      description:
        'First of two: as\n  v1.2 [of May] has it, `a.b` is wrong. More of it. Evidence: page.',
    },
    want: ['as v1.2 has it, `a.b` is wrong.'],
  },
  { given: { description: 'It goes on. Evidence: as above.' }, want: [] },
  {
    given: { description: 'Nothing is said of errors', update: { examples: {}, schema: {} } },
    want: ['Nothing is said of errors'],
  },
  { given: { description: 'An example for ourselves.', update: { examples: {} } }, want: [] },
  { given: { description: 'The same under a name.', copy: '$.a' }, want: [] },
])('of $given.description the page says $want', ({ given, want }) => {
  const overlay = JSON.stringify({ actions: [{ target: '$', ...given }] });
  expect(listFaults('fixes.overlay.yaml', overlay)).toEqual(want);
});

test('a vendor without corrections has no faults', () => {
  expect(listFaults('fixes.overlay.yaml', '')).toEqual([]);
});
