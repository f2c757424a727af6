import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { describePublished, renderPublished } from '../../scripts/lib/published-section.ts';
import { root } from '../../scripts/lib/workspace.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the README says what is published now', async () => {
  expect(readme, 'run npm run docs').toBe(
    replaceSection(readme, 'published', await renderPublished()),
  );
});

test('nothing says that npx works before it does', () => {
  expect(describePublished('0.0.0')).not.toContain('npx fuelgauge');
  expect(describePublished('0.1.0')).toContain('npx fuelgauge --sandbox');
  const outside = readme.replace(/<!-- published:[\s\S]*<!-- \/published -->/, '');
  expect(outside).not.toMatch(/npx fuelgauge|npm (install|i) (-g|--global)/);
});

const manifests = globSync('packages/{*,providers/*}/package.json', { cwd: root });

test.each(manifests)('the README beside %s, which npm shows, links to no path', (manifest) => {
  const path = join(root, dirname(manifest), 'README.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(text).not.toMatch(/\]\((?!https:|#)/);
});
