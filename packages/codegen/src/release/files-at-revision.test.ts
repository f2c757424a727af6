import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilesAt } from './files-at-revision.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
    cwd: root,
  });
const files = new Map([
  ['a.json', '{}'],
  ['empty.md', ''],
  ['src/deep/ä ö.ts', "export const price = '5 €';\n\n"],
  ['src/lines.ts', '3 blob 2\nab\n'],
]);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'revision-'));
  for (const [name, text] of [...files, ['../package-two/a.json', 'not mine'] as const]) {
    const path = join(root, 'within/package', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=one');
  await writeFile(join(root, 'within/package/a.json'), 'changed since');
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  ['a repository', '.', 'within/package'],
  ['a folder of one', 'within', 'package'],
])('every file is as it was committed, from %s', async (_, from, folder) => {
  expect(await readFilesAt(join(root, from), 'HEAD', folder)).toEqual(files);
});

test.each([
  ['no such revision', 'HEAD~7', 'within/package'],
  ['no such folder', 'HEAD', 'within/pack'],
])('%s: no files', async (_, revision, folder) => {
  expect(await readFilesAt(root, revision, folder)).toEqual(new Map());
});

test('outside of a repository there are no files', async () => {
  expect(await readFilesAt(tmpdir(), 'HEAD', 'package')).toEqual(new Map());
});
