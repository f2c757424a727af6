import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { episodeOf, minute, okChange, opened } from '../test-support/made-up.ts';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { openSqliteReader } from './sqlite-reader.ts';
import { openSqliteStore } from './sqlite-store.ts';

test('a reader sees what a store writes beside it, and changes nothing', async () => {
  const path = temporaryFile();
  const store = await openSqliteStore(path);
  await store.commit([okChange({ at: minute(0) })]);
  const reader = await openSqliteReader(path);
  expect(await reader.history()).toEqual(await store.history());
  await store.commit([
    okChange({ at: minute(1), remaining: '4' }, { episodes: [opened(episodeOf())] }),
  ]);
  expect(await reader.history({ account: 'a' })).toEqual(await store.history());
  expect(await reader.states()).toEqual(await store.states());
  expect(await reader.episodes()).toEqual([episodeOf()]);
  expect(reader.health()).toEqual({ mode: 'durable', problem: '' });
  await store.close();
  const before = readFileSync(path);
  expect(await reader.states()).toHaveLength(1);
  await reader.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a reader makes no file', async () => {
  const path = temporaryFile();
  await expect(openSqliteReader(path)).rejects.toMatchObject({
    name: 'StoreError',
    reason: 'missing',
    message: expect.stringContaining(path),
  });
  expect(existsSync(path)).toBe(false);
});

test.each([
  { title: 'an empty file', make: (path: string) => writeFileSync(path, '') },
  {
    title: 'a database without tables',
    make: (path: string) => {
      const raw = new DatabaseSync(path);
      raw.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 0; VACUUM');
      raw.close();
    },
  },
])(
  '$title, as a monitor leaves it that was killed at once, is a history without anything',
  async ({ make }) => {
    const path = temporaryFile();
    make(path);
    const reader = openSqliteReader(path);
    await expect(reader).rejects.toMatchObject({ reason: 'missing' });
    await expect(reader).rejects.toThrow(/^Nothing was written to .+ yet: start a monitor/);
  },
);

test.each([
  {
    title: 'a text',
    make: (path: string) => writeFileSync(path, 'notes'.repeat(999)),
    want: /cannot be read: it is damaged|something else/,
  },
  {
    title: 'a newer schema',
    make: (path: string) => {
      const raw = new DatabaseSync(path);
      raw.exec('CREATE TABLE a (b); PRAGMA application_id = 1718969708; PRAGMA user_version = 999');
      raw.close();
    },
    want: /newer fuelgauge \(schema 999/,
  },
])('$title is refused', async ({ make, want }) => {
  const path = temporaryFile();
  make(path);
  const before = readFileSync(path);
  await expect(openSqliteReader(path)).rejects.toThrow(want);
  expect(readFileSync(path).equals(before)).toBe(true);
});
