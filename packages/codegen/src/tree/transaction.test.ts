import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recoverTransaction, writeAll } from './transaction.ts';

const STAGE = 'node_modules/.cache/fuelgauge-spec';
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'transaction-'));
  await writeFile(join(root, 'kept'), 'old');
  await writeFile(join(root, 'gone'), 'old');
});
afterEach(() => rm(root, { recursive: true }));
const read = (path: string) => readFile(join(root, path), 'utf8');

test('writes, replaces and removes, and leaves nothing of its own', async () => {
  await writeAll(
    root,
    new Map([
      ['kept', 'new'],
      ['a/b', 'new'],
      ['gone', null],
    ]),
  );
  expect([await read('kept'), await read('a/b'), existsSync(join(root, 'gone'))]).toEqual([
    'new',
    'new',
    false,
  ]);
  expect(existsSync(join(root, STAGE))).toBe(false);
});

test('when one file cannot be written, all are as they were', async () => {
  await mkdir(join(root, 'folder/full'), { recursive: true });
  const changes = new Map([
    ['kept', 'new'],
    ['gone', null],
    ['a/b', 'new'],
    ['folder', 'a folder is in the way'],
  ]);
  await expect(writeAll(root, changes)).rejects.toThrow();
  expect([await read('kept'), await read('gone')]).toEqual(['old', 'old']);
  expect((await readdir(root)).sort()).toEqual(['folder', 'gone', 'kept', 'node_modules']);
});

test('what a killed process leaves behind is put back', async () => {
  const stage = join(root, STAGE);
  await mkdir(stage, { recursive: true });
  await writeFile(join(stage, '0.before'), 'old');
  const journal = {
    processId: 2 ** 30,
    paths: [
      { path: 'kept', existed: true },
      { path: 'a/b', existed: false },
    ],
    newFolders: ['a'],
  };
  await writeFile(join(stage, 'journal.json'), JSON.stringify(journal));
  await writeFile(join(root, 'kept'), 'half');
  await mkdir(join(root, 'a'));
  await writeFile(join(root, 'a/b'), 'half');
  expect(await recoverTransaction(root)).toBe(true);
  expect(await read('kept')).toBe('old');
  expect(existsSync(join(root, 'a'))).toBe(false);
  expect(await recoverTransaction(root)).toBe(false);
});

test('a process that still writes is not disturbed', async () => {
  await mkdir(join(root, STAGE), { recursive: true });
  await writeFile(
    join(root, STAGE, 'journal.json'),
    JSON.stringify({ processId: process.ppid, paths: [], newFolders: [] }),
  );
  await expect(writeAll(root, new Map([['kept', 'new']]))).rejects.toThrow('another spec command');
  expect(await read('kept')).toBe('old');
});
