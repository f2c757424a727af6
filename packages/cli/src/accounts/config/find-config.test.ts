import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConfig, userConfigPath } from './find-config.ts';

let root: string;
const at = (...names: string[]) => join(root, ...names);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fuelgauge-find-'));
  for (const file of [
    'repo/fuelgauge.config.json',
    'home/.config/fuelgauge/fuelgauge.config.json',
  ]) {
    await mkdir(dirname(at(file)), { recursive: true });
    await writeFile(at(file), '{}');
  }
  await mkdir(at('repo/deep/er'), { recursive: true });
  await mkdir(at('elsewhere'));
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  { title: 'the nearest upward', cwd: 'repo/deep/er', want: ['repo/fuelgauge.config.json', true] },
  {
    title: 'else the user’s own',
    cwd: 'elsewhere',
    want: ['home/.config/fuelgauge/fuelgauge.config.json', false],
  },
  {
    title: 'one that is named',
    cwd: 'elsewhere',
    named: '../repo/x.json',
    want: ['repo/x.json', false],
  },
  {
    title: 'the user’s own is trusted, from its own folder as well',
    cwd: 'home/.config/fuelgauge',
    want: ['home/.config/fuelgauge/fuelgauge.config.json', false],
  },
] as const)('$title', ({ cwd, want: [path, isDiscovered], ...more }) => {
  const named = 'named' in more ? more.named : undefined;
  expect(findConfig(named, { cwd: at(cwd), env: { HOME: at('home') } })).toEqual({
    path: at(path),
    isDiscovered,
  });
});

test('where there is none', () => {
  expect(findConfig(undefined, { cwd: at('elsewhere'), env: {} })).toBeUndefined();
});

test.each([
  { given: {}, want: undefined },
  { given: { HOME: '/h' }, want: '/h/.config/fuelgauge/fuelgauge.config.json' },
  { given: { HOME: '/h', XDG_CONFIG_HOME: '/x' }, want: '/x/fuelgauge/fuelgauge.config.json' },
  { given: { APPDATA: '/a' }, want: '/a/fuelgauge/fuelgauge.config.json' },
])('the own file of $given is $want', ({ given, want }) => {
  expect(userConfigPath(given)).toBe(want);
});
