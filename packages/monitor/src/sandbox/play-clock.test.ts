import { expect, test } from 'vitest';
import { createPlayClock } from './play-clock.ts';

const START = new Date('2026-11-02T00:00:00Z');
const secondsOf = (date: Date) => (date.getTime() - START.getTime()) / 1000;

test('those who wait wake in the order of their times, however long each works', async () => {
  const clock = createPlayClock(START, Number.POSITIVE_INFINITY);
  const woken: string[] = [];
  const wait = async (name: string, ...seconds: readonly number[]) => {
    for (const each of seconds) {
      await clock.sleep(each * 1000);
      woken.push(`${name}@${secondsOf(clock.now())}`);
    }
  };
  await Promise.all([wait('a', 10, 10), wait('b', 5, 10)]);
  expect(woken).toEqual(['b@5', 'a@10', 'b@15', 'a@20']);
});

test('time stands still while nobody waits', async () => {
  const clock = createPlayClock(START, Number.POSITIVE_INFINITY);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(secondsOf(clock.now())).toBe(0);
});

test('a wait that is cut short ends at once', async () => {
  const clock = createPlayClock(START, 1);
  const stop = new AbortController();
  const waiting = clock.sleep(1_000_000, stop.signal);
  stop.abort();
  await waiting;
  await clock.sleep(1_000_000, stop.signal);
  expect(secondsOf(clock.now())).toBe(0);
});
