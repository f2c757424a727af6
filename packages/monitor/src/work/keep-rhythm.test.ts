import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepRhythm } from './keep-rhythm.ts';

const EVERY = 900_000;

/** Waits of a rhythm whose rounds take some time, while the time of day is set in rounds and in waits. */
async function listWaits(steps: readonly { tookMs: number; inRound: number; inWait: number }[]) {
  let now = Date.parse('2026-01-01T00:00:00.000Z');
  const waits: number[] = [];
  const controller = new AbortController();
  const left = [...steps];
  const clock = {
    now: () => new Date(now),
    sleep: async (ms: number) => {
      waits.push(ms);
      now += ms + (left[0]?.inWait ?? 0);
    },
  };
  await keepRhythm(clock, EVERY, controller.signal, async () => {
    const step = left.shift();
    if (!step) return controller.abort();
    now += step.tookMs + step.inRound;
  });
  return waits;
}

const step = (tookMs: number, inRound = 0, inWait = 0) => ({ tookMs, inRound, inWait });

test.each([
  { title: 'steady', steps: [step(1000), step(5000), step(0)], want: [899_000, 895_000, 900_000] },
  {
    title: 'longer than the interval',
    steps: [step(2_000_000), step(0)],
    want: [700_000, 900_000],
  },
  { title: 'exactly the interval', steps: [step(EVERY)], want: [EVERY] },
])('$title', async ({ steps, want }) => {
  expect(await listWaits(steps)).toEqual(want);
});

test('no wait is negative, none is nothing, none is longer than the interval', async () => {
  const shift = fc.integer({ min: -366 * 86_400_000, max: 366 * 86_400_000 });
  const took = fc.integer({ min: 0, max: 4 * EVERY });
  const steps = fc.array(fc.record({ tookMs: took, inRound: shift, inWait: shift }), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      for (const wait of await listWaits(given)) {
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(EVERY);
      }
    }),
  );
});
