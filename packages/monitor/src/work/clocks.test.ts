import { describe, expect, test } from 'vitest';
import { createFakeClock } from './fake-clock.ts';
import { systemClock } from './system-clock.ts';

describe('the clock of the machine', () => {
  test('sleeps about as long as it is told', async () => {
    const startedAt = performance.now();
    await systemClock.sleep(30);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
  });
  test.each([0, -5])('%d ms are none', async (ms) => {
    await systemClock.sleep(ms);
  });
  test('wakes when it is aborted', async () => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(1e12, controller.signal);
    controller.abort();
    await sleeping;
    await systemClock.sleep(1e12, AbortSignal.abort());
  });
});

describe('the clock of tests', () => {
  test('wakes in order, each at its time', async () => {
    const clock = createFakeClock('2026-01-01T00:00:00.000Z');
    const woken: string[] = [];
    const note = (name: string) => () =>
      void woken.push(`${name} ${clock.now().toISOString().slice(11, 19)}`);
    void clock.sleep(60_000).then(note('minute'));
    void (async () => {
      for (;;) {
        await clock.sleep(45_000);
        note('again')();
      }
    })();
    await clock.advance(100_000);
    expect(woken).toEqual(['again 00:00:45', 'minute 00:01:00', 'again 00:01:30']);
    expect(clock.now().toISOString()).toBe('2026-01-01T00:01:40.000Z');
  });

  test('a set time of day changes no sleep', async () => {
    const clock = createFakeClock('2026-01-01T00:00:00.000Z');
    let isAwake = false;
    void clock.sleep(1000).then(() => {
      isAwake = true;
    });
    clock.set('2027-01-01T00:00:00.000Z');
    await clock.advance(999);
    expect(isAwake).toBe(false);
    await clock.advance(1);
    expect(isAwake).toBe(true);
    expect(clock.now().toISOString()).toBe('2027-01-01T00:00:01.000Z');
  });

  test('wakes when it is aborted', async () => {
    const controller = new AbortController();
    const sleeping = createFakeClock().sleep(5, controller.signal);
    controller.abort();
    await sleeping;
  });
});
