import { expect, test } from 'vitest';
import { defer, flushPromises, never } from '../test-support/promises.ts';
import { startInTurn } from './start-in-turn.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

test('results come in the order of the items, whichever completes first', async () => {
  const results = startInTurn(
    range(500),
    (item) => `${item % 3}`,
    4,
    async (item) => {
      if (item % 2) await flushPromises();
      return item;
    },
  );
  expect(await Promise.all(results)).toEqual(range(500));
});

test('what may begin at once begins within the call', () => {
  const started: string[] = [];
  startInTurn(
    ['a1', 'b1', 'a2', 'a3', 'b2'],
    ([lane = '']) => lane,
    2,
    (item) => {
      started.push(item);
      return never();
    },
  );
  expect(started.toSorted()).toEqual(['a1', 'a2', 'b1', 'b2']);
});

test.each([
  { title: 'one lane, with room for all', lanes: 1, limit: 10_000 },
  { title: 'a lane each', lanes: 1000, limit: 1 },
])('no turn of the event loop starts more than a hundred: $title', async ({ lanes, limit }) => {
  let turn = 0;
  const turns: number[] = [];
  const ticking = setInterval(() => {
    turn += 1;
  }, 0);
  const results = startInTurn(
    range(1000),
    (item) => `${item % lanes}`,
    limit,
    async () => {
      turns.push(turn);
    },
  );
  expect(turns).toHaveLength(100);
  await flushPromises();
  await Promise.all(results);
  clearInterval(ticking);
  expect(turns).toHaveLength(1000);
});

test('a lane has no more under way than its limit, and waits for no other', async () => {
  const underWay = new Map<string, number>();
  let most = 0;
  const stuck = defer<void>();
  const results = startInTurn(
    range(300),
    (item) => (item < 100 ? 'stuck' : 'quick'),
    7,
    async (item) => {
      const lane = item < 100 ? 'stuck' : 'quick';
      underWay.set(lane, (underWay.get(lane) ?? 0) + 1);
      most = Math.max(most, ...underWay.values());
      await (item < 100 ? stuck.promise : Promise.resolve());
      underWay.set(lane, (underWay.get(lane) ?? 0) - 1);
      return item;
    },
  );
  expect(await Promise.all(results.slice(100))).toHaveLength(200);
  expect(underWay.get('stuck')).toBe(7);
  stuck.resolve();
  await Promise.all(results);
  expect(most).toBe(7);
});

test('one that fails fails alone', async () => {
  const results = startInTurn(
    range(3),
    () => 'one',
    1,
    async (item) => {
      if (item === 1) throw new Error('own');
      return item;
    },
  );
  expect(await Promise.allSettled(results)).toMatchObject([
    { status: 'fulfilled', value: 0 },
    { status: 'rejected', reason: { message: 'own' } },
    { status: 'fulfilled', value: 2 },
  ]);
});

test('who starts one a turn, as responses come, never waits for a turn', async () => {
  const waiting: (() => void)[] = [];
  const results = startInTurn(
    range(250),
    () => 'one',
    1,
    () => new Promise<void>((resolve) => waiting.push(resolve)),
  );
  for (let done = 1; done < results.length; done += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    waiting.at(-1)?.();
    for (let microtask = 0; microtask < 20; microtask += 1) await Promise.resolve();
    expect(waiting).toHaveLength(done + 1);
  }
});
