import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { episodeOf, memoryOf, minute, okChange, opened } from '../test-support/made-up.ts';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { StoreError } from './store-error.ts';

const PAGE = 4096;

/** Every page, one after the other, of a file with something in every table. */
test.each([
  { title: 'with garbage', fill: (page: Buffer) => page.fill(0xa5) },
  { title: 'with nothing', fill: (page: Buffer) => page.fill(0) },
  { title: 'in its rows alone', fill: (page: Buffer) => page.fill(0, PAGE / 2) },
])('whichever page is overwritten $title, reading goes on', async ({ fill }) => {
  const path = temporaryFile();
  const before = await openSqliteStore(path);
  for (let n = 0; n < 40; n += 1) {
    const episode = episodeOf({ number: n + 1, openedAt: minute(n) });
    const more = { memories: [memoryOf({ number: n + 1 })], episodes: [opened(episode)] };
    await before.commit([okChange({ at: minute(n), remaining: String(n) }, more)]);
  }
  await before.close();
  const whole = readFileSync(path);
  const seen = new Set<string>();
  for (let at = 0; at < whole.length; at += PAGE) {
    const bytes = Buffer.from(whole);
    fill(bytes.subarray(at, at + PAGE));
    writeFileSync(path, bytes);
    const store = await openSqliteStore(path).catch((error) => error);
    if (store instanceof StoreError) {
      expect(store.message).toContain(path);
      expect(at, 'only the first page says whose file it is').toBe(0);
      expect(readFileSync(path).equals(bytes)).toBe(true);
      continue;
    }
    await store.commit([okChange({ at: minute(99), remaining: '99' })]);
    await store.states();
    await store.episodes();
    await store.due(minute(99), 10);
    await store.background([{ provider: 'acme', account: 'a' }], minute(0));
    const [series] = await store.history();
    expect(await store.history()).toHaveLength(1);
    expect(series.points.at(-1)).toEqual({ at: minute(99), seenAt: minute(99), remaining: '99' });
    const { mode, problem } = store.health();
    seen.add(mode);
    if (mode === 'memory') expect(problem).toContain(`${path} is damaged`);
    await store.close();
  }
  expect(seen).toContain('memory');
});
