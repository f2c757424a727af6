import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { episodeOf, minute, okChange, opened } from '../test-support/made-up.ts';
import { temporaryFile, temporaryFolder } from '../test-support/temporary-file.ts';
import type { MonitorStore } from './monitor-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

const options = { patienceMs: 50 };

const amounts = async (store: MonitorStore, account = 'a'): Promise<readonly string[]> =>
  (await store.history({ account })).flatMap(({ points }) =>
    points.map(({ remaining }) => remaining),
  );

/** Readings of different amounts: `from`, `from + 1` … */
const add = async (store: MonitorStore, from: number, count: number, account = 'a') => {
  for (let n = from; n < from + count; n += 1)
    await store.commit([okChange({ at: minute(n), remaining: String(n), account })]);
};
const count = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => String(from + index));

const expectMemory = (store: MonitorStore, path: string, words: RegExp) => {
  const { mode, problem } = store.health();
  expect(mode).toBe('memory');
  expect(problem).toContain(path);
  expect(problem).toMatch(words);
  expect(problem).toMatch(/^[^\n]+: [^\n]+; until then .*\.$/);
};

/** Closes it, and looks at what the file alone has. */
async function reopened(store: MonitorStore, path: string): Promise<MonitorStore> {
  await store.close();
  const raw = new DatabaseSync(path);
  expect(raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  raw.close();
  const again = await openSqliteStore(path, options);
  onTestFinished(() => again.close());
  return again;
}

const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.runIf(canMount)('a full disk: on in memory, and back when there is room', async () => {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const path = join(folder, 'monitor.sqlite');
  const store = await openSqliteStore(path, options);
  await add(store, 0, 5);
  const filler = join(folder, 'filler');
  for (let size = 1 << 20; size >= 1024; size /= 2)
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {}
  let n = 5;
  for (; store.health().mode === 'durable' && n < 2000; n += 1) await add(store, n, 1);
  expectMemory(store, path, /No room is left on the disk/);
  await add(store, n, 20);
  expect(await amounts(store)).toEqual(count(0, n + 20));
  expect(store.health().mode).toBe('memory');
  rmSync(filler);
  await add(store, n + 20, 1);
  expect(store.health()).toEqual({ mode: 'durable', problem: '' });
  expect(await amounts(await reopened(store, path))).toEqual(count(0, n + 21));
});

/** For everybody, root included, by becoming nobody for a while. */
function lockDown(path: string): () => void {
  const folder = dirname(path);
  const isRoot = process.getuid?.() === 0;
  const set = (folderMode: number, fileMode: number) => {
    chmodSync(folder, folderMode);
    if (existsSync(path)) chmodSync(path, fileMode);
  };
  set(0o500, 0o400);
  if (isRoot) {
    for (const name of [folder, path]) if (existsSync(name)) chownSync(name, 65534, 65534);
    process.seteuid?.(65534);
  }
  let isOpen = false;
  const open = () => {
    if (isOpen) return;
    isOpen = true;
    if (isRoot) process.seteuid?.(0);
    set(0o700, 0o600);
  };
  onTestFinished(open);
  return open;
}

/** In a folder that cannot be written, SQLite reads without a journal, which `node:sqlite` can be told since 22.15. */
const CAN_READ_ALL = !/^22\.1[34]\./.test(process.versions.node);

describe.runIf(process.platform !== 'win32')('a file that cannot be written', () => {
  test('is read, and written when it can be', async () => {
    const path = temporaryFile();
    const before = await openSqliteStore(path, options);
    await add(before, 0, 5);
    await before.close();
    const open = lockDown(path);
    const store = await openSqliteStore(path, options);
    expectMemory(store, path, /cannot be written: give the user/);
    await add(store, 5, 5);
    expect(await amounts(store)).toEqual(count(CAN_READ_ALL ? 0 : 5, 10));
    open();
    await add(store, 10, 1);
    expect(store.health().mode).toBe('durable');
    expect(await amounts(await reopened(store, path))).toEqual(count(0, 11));
  });

  test('a folder in which none can be made', async () => {
    const path = temporaryFile();
    const open = lockDown(path);
    const store = await openSqliteStore(path, options);
    expectMemory(store, path, /cannot be written: give the user/);
    await add(store, 0, 3);
    open();
    await add(store, 3, 1);
    expect(store.health().mode).toBe('durable');
    expect(await amounts(await reopened(store, path))).toEqual(count(0, 4));
  });
});

test('a damaged page: what can be read is read, and written anew once the file is moved away', async () => {
  const path = temporaryFile();
  const before = await openSqliteStore(path, options);
  for (const account of ['a', 'b', 'c'])
    await before.commit(
      count(0, 2000).map((remaining) =>
        okChange({ at: minute(Number(remaining)), remaining, account }),
      ),
    );
  await before.commit([okChange({ at: minute(2000) }, { episodes: [opened(episodeOf())] })]);
  await before.close();
  const bytes = readFileSync(path);
  // A leaf in the middle of the points: where one of the account b stands.
  const raw = new DatabaseSync(path, { readOnly: true });
  const page = 4096;
  expect(raw.prepare('PRAGMA page_size').get()).toEqual({ page_size: page });
  const leaves = raw
    .prepare("SELECT pageno FROM dbstat WHERE name = 'point' AND pagetype = 'leaf' ORDER BY path")
    .all();
  raw.close();
  const middle = (Number(leaves[Math.floor(leaves.length / 2)]?.['pageno']) - 1) * page;
  bytes.fill(0xa5, middle, middle + page);
  writeFileSync(path, bytes);

  const store = await openSqliteStore(path, options);
  const found = await Promise.all(['a', 'b', 'c'].map((account) => amounts(store, account)));
  expectMemory(store, path, /is damaged: move it away/);
  const lengths = found.map(({ length }) => length).sort((left, right) => right - left);
  expect(lengths.slice(0, 2).every((length) => length >= 2000)).toBe(true);
  expect(lengths[2]).toBeGreaterThan(1500);
  expect(await store.episodes()).toEqual([episodeOf()]);
  await add(store, 3000, 3);
  expect(store.health().mode).toBe('memory');
  expect(readFileSync(path).equals(bytes)).toBe(true);

  renameSync(path, `${path}.damaged`);
  await add(store, 3003, 1);
  expect(store.health().mode).toBe('durable');
  const again = await reopened(store, path);
  expect((await amounts(again)).slice(-4)).toEqual(count(3000, 3004));
  expect(await again.episodes()).toEqual([episodeOf()]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

describe('a file that is not ours is refused in one sentence, and left as it is', () => {
  const database = (sql: string) => (path: string) => {
    const raw = new DatabaseSync(path);
    raw.exec(sql);
    raw.close();
  };
  test.each([
    {
      title: 'a text',
      make: (path: string) => writeFileSync(path, 'keys and notes\n'.repeat(99)),
      want: /something else than the history/,
    },
    { title: 'a folder', make: (path: string) => mkdirSync(path), want: /something else/ },
    {
      title: 'a database of another program',
      make: database('CREATE TABLE songs (title TEXT); PRAGMA user_version = 1'),
      want: /something else/,
    },
    {
      title: 'a newer schema',
      make: database('CREATE TABLE point (a); PRAGMA user_version = 999'),
      want: /newer fuelgauge \(schema 999, this one knows \d+\): update/,
    },
    {
      title: 'a newer schema in WAL mode',
      make: database(
        'PRAGMA journal_mode = WAL; CREATE TABLE point (a); PRAGMA application_id = 1718969708; PRAGMA user_version = 999',
      ),
      want: /newer fuelgauge/,
    },
  ])('$title', async ({ make, want }) => {
    const path = temporaryFile();
    make(path);
    const read = () => (statSync(path).isFile() ? readFileSync(path, 'hex') : '');
    const before = read();
    const failure: Error = await openSqliteStore(path, options).then(
      () => new Error('opened'),
      (error) => error,
    );
    expect(failure.message).toMatch(want);
    expect(failure.message).toContain(path);
    expect(failure.name).toBe('StoreError');
    expect(read()).toBe(before);
  });

  test('a newer schema that stands only in the journal yet', async () => {
    const path = temporaryFile();
    await (await openSqliteStore(path)).close();
    const other = new DatabaseSync(path);
    other.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999');
    const before = readFileSync(path);
    await expect(openSqliteStore(path, options)).rejects.toThrow(/newer fuelgauge \(schema 999/);
    expect(readFileSync(path).equals(before)).toBe(true);
    other.close();
  });
});

test('a file that another process writes without end: on in memory, and back', async () => {
  const path = temporaryFile();
  const store = await openSqliteStore(path, options);
  await store.commit([okChange({ at: minute(0), remaining: '0' })]);
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const episode = episodeOf();
  const second = episodeOf({ number: 2, openedAt: minute(2) });
  await store.commit([
    okChange({ at: minute(1), remaining: '1' }, { episodes: [opened(episode), opened(second)] }),
  ]);
  expectMemory(store, path, /Another process holds .* locked: end it/);
  await store.settle('msg_low_1', 'hook', { status: 'delivered', at: minute(1) });
  expect(await store.due(minute(1), 10)).toMatchObject([{ message: { id: 'msg_low_2' } }]);
  other.exec('ROLLBACK');
  other.close();
  // Another monitor came to the same episode meanwhile, and told it.
  const monitor = await openSqliteStore(path, options);
  await monitor.commit([
    okChange({ at: minute(2), remaining: '2' }, { episodes: [opened(second, ['hook'], 'msg_b')] }),
  ]);
  await monitor.close();
  await store.commit([okChange({ at: minute(3), remaining: '3' })]);
  expect(store.health().mode).toBe('durable');
  const again = await reopened(store, path);
  expect([...(await amounts(again))].sort()).toEqual(count(0, 4));
  expect(await again.episodes()).toEqual([second, episode]);
  expect(await again.due(minute(9), 10)).toMatchObject([{ message: { id: 'msg_b' } }]);
});

test.each([
  { title: 'the file', remove: (path: string) => rmSync(path) },
  { title: 'its folder', remove: (path: string) => rmSync(dirname(path), { recursive: true }) },
])('$title is removed while it runs: written anew, with everything', async ({ remove }) => {
  const path = temporaryFile();
  const store = await openSqliteStore(path, options);
  await add(store, 0, 5);
  remove(path);
  expect(await amounts(store)).toEqual(count(0, 5));
  await add(store, 5, 2);
  expect(store.health().mode).toBe('durable');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await amounts(await reopened(store, path))).toEqual(count(0, 7));
});

test('a path on which nothing can be: on in memory, and says so', async () => {
  const file = temporaryFile();
  writeFileSync(file, '');
  const store = await openSqliteStore(join(file, 'monitor.sqlite'), options);
  await add(store, 0, 2);
  expect(await amounts(store)).toEqual(count(0, 2));
  expectMemory(store, file, /cannot be used/);
  await store.close();
});

test.runIf(process.platform !== 'win32')('file and folder are for their user alone', async () => {
  const path = join(temporaryFolder(), 'deep', 'er', 'monitor.sqlite');
  const store = await openSqliteStore(path);
  await add(store, 0, 1);
  const mode = (name: string) => (statSync(name).mode & 0o777).toString(8);
  expect(mode(dirname(path))).toBe('700');
  for (const suffix of ['', '-wal', '-shm']) expect(mode(path + suffix)).toBe('600');
  await store.close();
});
