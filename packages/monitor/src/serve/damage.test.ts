import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteReader } from '../store/sqlite-reader.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { okChange } from '../test-support/made-up.ts';
import { NOW } from '../test-support/made-up-months.ts';
import { get } from '../test-support/serve-facts.ts';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { createMonitorApp } from './monitor-app.ts';

const hour = (before: number) => new Date(NOW.getTime() - before * 3_600_000).toISOString();

/** Two accounts of many readings. */
async function write(path: string): Promise<void> {
  const store = await openSqliteStore(path);
  for (const account of ['sound', 'torn'])
    await store.commit(
      Array.from({ length: 300 }, (_, index) =>
        okChange({ at: hour(300 - index), account, remaining: String(600 - index) }),
      ),
    );
  await store.close();
}

const HOW: readonly { title: string; break: (path: string) => void }[] = [
  {
    title: 'a row',
    break: (path) => {
      const raw = new DatabaseSync(path);
      raw.exec(`UPDATE point SET remaining = '12x' WHERE remaining = '590'
        AND series = (SELECT id FROM series WHERE owner = 'account:torn')`);
      raw.close();
    },
  },
  {
    title: 'a page',
    break: (path) => {
      const raw = new DatabaseSync(path, { readOnly: true });
      const leaves = raw
        .prepare(
          "SELECT pageno FROM dbstat WHERE name = 'point' AND pagetype = 'leaf' ORDER BY path",
        )
        .all();
      raw.close();
      const bytes = readFileSync(path);
      const at = (Number(leaves.at(-2)?.['pageno']) - 1) * 4096;
      bytes.fill(0xa5, at, at + 4096);
      writeFileSync(path, bytes);
    },
  },
];

test.each(HOW)('of a history that is damaged in $title the rest is shown', async (how) => {
  const path = temporaryFile();
  await write(path);
  how.break(path);
  const app = createMonitorApp({
    store: await openSqliteReader(path),
    now: () => NOW,
    version: '1.2.3',
  });
  const page = await get(app, '/');
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('The history of acme/torn is not shown.');
  expect(text).toMatch(/is damaged; move it away while a monitor runs/);
  expect(text).not.toContain('The history of acme/sound');
  // What is left of both, and how long one lasts.
  expect(text).toMatch(/sound[\s\S]*about 13 days/);
  for (const account of ['sound', 'torn']) {
    const response = await get(app, `/accounts/acme/${account}`);
    expect(response.status).toBe(200);
    const isTold = (await response.text()).includes('is damaged; move it away');
    expect(isTold).toBe(account === 'torn');
  }
  // To programs, less would mean something.
  for (const asked of ['/metrics', '/api/v1/runway', '/api/v1/history']) {
    const response = await get(app, asked);
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/is damaged; move it away/);
  }
  expect((await get(app, '/api/v1/report')).status).toBe(200);
});

test('a row that is damaged is left out by the monitor that writes, which says so', async () => {
  const path = temporaryFile();
  await write(path);
  HOW[0]?.break(path);
  const store = await openSqliteStore(path);
  const found = (await store.history()).map(({ points }) => points.length);
  expect(found.toSorted()).toEqual([299, 300]);
  expect(store.health()).toEqual({
    mode: 'memory',
    problem: expect.stringContaining(`${path} is damaged: move it away`),
  });
  await store.close();
});
