import { expect, test } from 'vitest';
import { minute, okChange } from '../test-support/made-up.ts';
import { describeStore } from '../test-support/store-contract.ts';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { openSqliteStore } from './sqlite-store.ts';

describeStore('a store in a file', () => openSqliteStore(temporaryFile()));

test('it is closed once, and says so to who goes on', async () => {
  const store = await openSqliteStore(temporaryFile());
  await store.close();
  await store.close();
  await expect(store.states()).rejects.toThrow('the store is closed: open it again');
  await expect(store.commit([okChange({ at: minute(0) })])).rejects.toThrow('the store is closed');
});

test('what was given before it is closed is kept, also where nobody waited for it', async () => {
  const path = temporaryFile();
  const store = await openSqliteStore(path);
  const commits = [0, 1, 2].map((n) =>
    store.commit([okChange({ at: minute(n), remaining: String(n) })]),
  );
  await store.close();
  await Promise.all(commits);
  const again = await openSqliteStore(path);
  expect((await again.history()).map(({ points }) => points.length)).toEqual([3]);
  await again.close();
});
