import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import renovate from '../../.github/renovate.json' with { type: 'json' };
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import { root } from '../../scripts/lib/workspace.ts';

/**
 * Settings of services that nobody runs before a merge, as far as one of them must agree with
 * another file.
 */
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('code owners name paths that exist', () => {
  const paths = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ +/)[0] ?? '');
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => path !== '*' && !existsSync(join(root, path)))).toEqual([]);
});

test('updates wait as long as an installation does', () => {
  const { minimumReleaseAge: minutes } = parseYaml(
    'pnpm-workspace.yaml',
    read('pnpm-workspace.yaml'),
  ).value as unknown as { minimumReleaseAge: number };
  expect(renovate.minimumReleaseAge).toBe(`${minutes / (24 * 60)} day`);
});
