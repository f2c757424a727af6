import { describeFailure } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { stateOf } from '../test-support/serve-facts.ts';
import { MonitorStats } from './stats.ts';

const ok = (durationMs: number, provider = 'acme') => {
  const { reading } = stateOf({ provider });
  if (!reading) throw new Error('not read');
  return { ...reading, durationMs };
};
const failed = (kind: 'missing_key' | 'timeout', attempts: number) => ({
  provider: 'acme',
  account: 'default',
  warnings: [],
  status: 'error' as const,
  durationMs: attempts * 10_000,
  attempts,
  error: describeFailure({ id: 'acme' }, kind, 'empty'),
});

test('reads are counted by how they ended', () => {
  const stats = new MonitorStats();
  for (const reading of [ok(1), ok(2), failed('timeout', 3), failed('missing_key', 0)])
    stats.countRead(reading);
  const { balance, fetchedAt } = ok(1);
  stats.countRead({ ...failed('timeout', 1), status: 'stale', balance, fetchedAt });
  expect(stats.reads).toEqual([
    { labels: ['acme', 'ok'], count: 2 },
    { labels: ['acme', 'timeout'], count: 2 },
    { labels: ['acme', 'missing_key'], count: 1 },
  ]);
});

test('durations are those of reads that asked somebody', () => {
  const stats = new MonitorStats();
  for (const reading of [ok(100), ok(101), ok(40_000), failed('missing_key', 0), ok(5, 'globex')])
    stats.countRead(reading);
  expect(stats.durations).toEqual([
    ['acme', { atMost: [1, 2, 2, 2, 2, 2], count: 3, sumSeconds: 40.201 }],
    ['globex', { atMost: [1, 1, 1, 1, 1, 1], count: 1, sumSeconds: 0.005 }],
  ]);
});

test('names that look like one another are counted apart', () => {
  const stats = new MonitorStats();
  stats.countTopUp({ provider: 'acme', account: 'a","b' });
  stats.countTopUp({ provider: 'acme', account: 'a' });
  stats.countTopUp({ provider: 'acme', account: 'a' });
  stats.countDelivery('ops', 'delivered');
  expect(stats.topUps).toEqual([
    { labels: ['acme', 'a","b'], count: 1 },
    { labels: ['acme', 'a'], count: 2 },
  ]);
  expect(stats.deliveries).toEqual([{ labels: ['ops', 'delivered'], count: 1 }]);
});

test('the end of the last round is kept', () => {
  const stats = new MonitorStats();
  expect(stats.roundEndedAt).toBeNull();
  stats.endRound('2026-01-01T00:00:00.000Z');
  expect(stats.roundEndedAt).toBe('2026-01-01T00:00:00.000Z');
});
