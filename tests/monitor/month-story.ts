import type { BalanceReading } from '@fuelgauge/core';
import type { Rule } from '../../packages/monitor/src/model/rule.ts';
import { failed, ok } from '../../packages/monitor/src/test-support/readings.ts';

/** A month of several accounts, read every three hours: a function of the time, so that whoever starts anew reads on. */
const HOUR_MS = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
export const STEP_HOURS = 3;
export const HOURS = 30 * 24;

export const timeOf = (hour: number): string => new Date(START + hour * HOUR_MS).toISOString();
export const hourOf = (now: Date): number => Math.floor((now.getTime() - START) / HOUR_MS);

export const RULES: readonly Rule[] = [
  { type: 'low', below: '400', unit: 'acme:credit', target: { provider: 'acme', account: 'low' } },
  { type: 'runway', days: 3 },
  { type: 'empty' },
  { type: 'unreadable' },
  { type: 'topped_up' },
].map((rule) => ({ ...rule, repeatMs: 'never' })) as readonly Rule[];

/** What is left at an hour: of what was there, after what was used and what came in. */
type Course = (hour: number, before: number) => number;

const perDay =
  (amount: number): Course =>
  (_hour, before) =>
    Math.max(0, before - amount / 24);

const COURSES: Readonly<Record<string, { readonly start: number; readonly course: Course }>> = {
  // Dry on the twelfth night, topped up two days later.
  cron: {
    start: 1200,
    course: (hour, before) =>
      (hour % 24 === 3 ? Math.max(0, before - 100) : before) + (hour === 14 * 24 ? 5000 : 0),
  },
  burst: {
    start: 10_000,
    course: (hour, before) => before - (hour >= 218 && hour < 224 ? 500 : 1),
  },
  idle: {
    start: 500,
    course: (hour, before) => (hour < 168 || hour > 504 ? before - 1 : before),
  },
  recharged: {
    start: 600,
    course: (hour, before) => {
      const left = perDay(100)(hour, before);
      return left < 100 ? left + 500 : left;
    },
  },
  refunded: {
    start: 5000,
    course: (hour, before) => perDay(24)(hour, before) + (hour % 50 === 7 ? 3 : 0),
  },
  down: { start: 9000, course: perDay(100) },
  revoked: { start: 9000, course: perDay(96) },
  low: {
    start: 1000,
    course: (hour, before) => perDay(30)(hour, before) + (hour === 24 * 24 ? 1000 : 0),
  },
  // One pool, of two accounts.
  pool: {
    start: 2000,
    course: (hour, before) => perDay(96)(hour, before) + (hour === 12 * 24 ? 2000 : 0),
  },
};

const amounts = new Map<string, readonly number[]>();

function amountOf(name: string, hour: number): string {
  let known = amounts.get(name);
  if (!known) {
    const { start = 0, course = (_: number, before: number) => before } = COURSES[name] ?? {};
    const all = [start];
    for (let next = 1; next <= HOURS; next += 1) all.push(course(next, all[next - 1] ?? 0));
    amounts.set(name, all);
    known = all;
  }
  return String(Number((known[hour] ?? 0).toFixed(2)));
}

const isDown = (hour: number): boolean =>
  [5, 20].some((day) => hour >= day * 24 && hour < day * 24 + 6);
const isRevoked = (hour: number): boolean => hour >= 240 && hour < 288;

/** All readings of an hour. */
export function readingsAt(hour: number): readonly BalanceReading[] {
  const fetchedAt = timeOf(hour);
  const one = (name: string, account = name, poolId: string | null = null): BalanceReading =>
    ok(amountOf(name, hour), { account, poolId, fetchedAt });
  return [
    ...Object.keys(COURSES).flatMap((name): readonly BalanceReading[] => {
      if (name === 'down' && isDown(hour)) return [failed('timeout', { account: name })];
      if (name === 'revoked' && isRevoked(hour)) return [failed('unauthorized', { account: name })];
      return name === 'pool' ? [] : [one(name)];
    }),
    one('pool', 'pool-a', '1f2e'),
    one('pool', 'pool-b', '1f2e'),
  ];
}
