import type { BalanceReading } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import { createPlay, type PlayOptions } from './create-play.ts';

const START = new Date('2026-11-02T10:00:00Z');
const HOUR_MS = 3_600_000;

/** Every reading of a play, hour by hour. */
async function readAll(
  hours: number,
  options: PlayOptions = {},
): Promise<readonly BalanceReading[]> {
  const { gauge, clock } = createPlay({
    start: START,
    speed: Number.POSITIVE_INFINITY,
    ...options,
  });
  const readings: BalanceReading[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    for await (const reading of gauge.stream()) readings.push(reading);
    await clock.sleep(HOUR_MS);
  }
  return readings;
}

const month = await readAll(30 * 24);
const remainingOf = (provider: string, account?: string) =>
  month.flatMap((reading) =>
    reading.provider === provider &&
    (account ?? reading.account) === reading.account &&
    reading.status === 'ok'
      ? [reading.balance.remaining]
      : [],
  );

test('the same seed gives the same month, another one another', async () => {
  expect(await readAll(72)).toEqual(await readAll(72));
  expect(await readAll(72, { seed: 2 })).not.toEqual(await readAll(72));
  // Whoever reads more often sees the same course.
  const { gauge, clock } = createPlay({ start: START, speed: Number.POSITIVE_INFINITY });
  await clock.sleep(47 * HOUR_MS);
  const late: BalanceReading[] = [];
  for await (const reading of gauge.stream()) late.push(reading);
  const per = month.length / (30 * 24);
  expect(late.map((reading) => reading.status === 'ok' && reading.balance)).toEqual(
    month.slice(47 * per, 48 * per).map((reading) => reading.status === 'ok' && reading.balance),
  );
});

describe('in a month', () => {
  const numbers = (provider: string, account?: string) =>
    remainingOf(provider, account).map(Number);
  const rises = (values: readonly number[]) =>
    values.filter((value, index) => index > 0 && value > (values[index - 1] ?? value)).length;

  test('some run dry, and are topped up', () => {
    const search = numbers('acme-search');
    expect(search).toContain(0);
    expect(rises(search)).toBeGreaterThanOrEqual(1);
    const told = month.filter(
      (reading) =>
        reading.provider === 'acme-search' &&
        reading.status === 'ok' &&
        reading.balance.lastTopUpAt !== null,
    );
    expect(told.length).toBeGreaterThan(0);
  });

  test('some are recharged before they are dry', () => {
    expect(Math.min(...numbers('echo-sms'))).toBeGreaterThan(0);
    expect(rises(numbers('echo-sms'))).toBeGreaterThan(1);
  });

  test('a pool shows the same money to all', () => {
    expect(remainingOf('delta-inference', 'team-a')).toEqual(
      remainingOf('delta-inference', 'team-b'),
    );
    const pools = month.flatMap((reading) =>
      reading.provider === 'delta-inference' && reading.status === 'ok'
        ? [reading.balance.poolId]
        : [],
    );
    expect(new Set(pools)).toHaveLength(1);
    expect(pools[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  test('one is unlimited, one is reset, one has a grant that expires', () => {
    expect(new Set(remainingOf('giant-crawler'))).toEqual(new Set(['Infinity']));
    expect(rises(numbers('fjord-maps'))).toBe(2);
    const grants = month.filter(
      (reading) => reading.status === 'ok' && reading.balance.others !== undefined,
    );
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.length).toBeLessThan(26 * 24);
  });

  test('one cannot be read for a while', () => {
    const kinds = month.flatMap((reading) =>
      reading.status === 'error' ? [reading.error.kind] : [],
    );
    expect(new Set(kinds)).toEqual(new Set(['server_error', 'timeout', 'unauthorized']));
  });

  test('every amount is exact decimal text', () => {
    for (const reading of month)
      if (reading.status === 'ok' && reading.balance.remaining !== 'Infinity')
        expect(reading.balance.remaining).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
  });
});
