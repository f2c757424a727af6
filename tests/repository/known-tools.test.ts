import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTools, rememberTools } from '../../scripts/lib/known-tools.mjs';

let folder: string;
let bin: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-tools-'));
  bin = join(folder, 'exec/node_modules/.bin');
  await mkdir(bin, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** A package as `npm exec` leaves it: its program, and its manifest. */
async function place(name: string, version: string): Promise<void> {
  await mkdir(join(bin, '..', name), { recursive: true });
  await writeFile(join(bin, '..', name, 'package.json'), JSON.stringify({ name, version }));
  await writeFile(join(bin, name), '');
}

const remembered = () => join(folder, 'cache/tools.json');
const remember = (packages: readonly string[]) =>
  rememberTools(packages, {
    path: ['/usr/bin', bin].join(delimiter),
    folder: join(folder, 'cache'),
  });

test('finds what an earlier run had on its PATH', async () => {
  await place('node', '24.0.0');
  await place('pnpm', '12.0.0');
  remember(['pnpm@12.0.0']);
  expect(findTools(['node@24.0.0', 'pnpm@12.0.0'], remembered())).toBe(bin);
});

test.each([
  { title: 'nothing was remembered', want: undefined, before: async () => {} },
  {
    title: 'another version is pinned now',
    want: undefined,
    before: async () => {
      await place('pnpm', '11.0.0');
      remember(['pnpm@11.0.0']);
    },
  },
  {
    title: 'the cache of npm was emptied',
    want: undefined,
    before: async () => {
      await place('pnpm', '12.0.0');
      remember(['pnpm@12.0.0']);
      await rm(join(folder, 'exec'), { recursive: true });
    },
  },
  {
    title: 'one of two is missing',
    want: undefined,
    packages: ['node@24.0.0', 'pnpm@12.0.0'],
    before: async () => {
      await place('pnpm', '12.0.0');
      remember(['pnpm@12.0.0']);
    },
  },
  {
    title: 'the note cannot be read',
    want: undefined,
    before: async () => {
      await mkdir(join(folder, 'cache'));
      await writeFile(remembered(), '{"bin":');
    },
  },
])('asks npm again: $title', async ({ before, packages = ['pnpm@12.0.0'], want }) => {
  await before();
  expect(findTools(packages, remembered())).toBe(want);
});
