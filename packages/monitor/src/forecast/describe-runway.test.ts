import { expect, test } from 'vitest';
import type { Runway } from '../model/runway.ts';
import { daysToJudge } from './days-to-judge.ts';
import { describeRunway } from './describe-runway.ts';

const runway = (p10: number, p50: number, p90: number, more: Partial<Runway> = {}): Runway => ({
  days: { p10, p25: (p10 + p50) / 2, p50, p90 },
  burnPerDay: 1,
  daysOfHistory: 9,
  rough: false,
  dryAt: '2026-01-31T00:00:00.000Z',
  ...more,
});
const restored = { dryAt: null, resetsAt: '2026-12-01T00:00:00.000Z', daysToReset: 5 };

test.each([
  { given: null, want: 'not enough history' },
  { given: runway(6.2, 9.1, 13.8), want: 'about 9 days, 6 to 14' },
  { given: runway(6, 9, 14, { rough: true }), want: 'about 9 days, 6 to 14 (irregular, rough)' },
  {
    given: runway(6, 9, 14, { expiresAt: '2026-01-10T00:00:00.000Z' }),
    want: 'about 9 days, 6 to 14, but some expires on 10 Jan',
  },
  {
    given: runway(30, 400, 900, { expiresAt: '2027-01-10T00:00:00.000Z', rough: true }),
    want: 'more than 60 days, but some expires on 10 Jan 2027 (irregular, rough)',
  },
  { given: runway(8.9, 9, 9.2), want: 'about 9 days' },
  { given: runway(0.2, 2.4, 7), want: 'about 2 days, less than 1 to 7' },
  { given: runway(0.75, 1.25, 1.9), want: 'about 30 hours, 18 to 46' },
  { given: runway(0.75, 1.25, 4.9), want: 'about 30 hours, 18 hours to 5 days' },
  { given: runway(0.04, 0.05, 0.1), want: 'about 1 hour, 1 to 2' },
  { given: runway(0.001, 0.01, 0.1), want: 'less than an hour, at most 2 hours' },
  { given: runway(0, 0, 0.01), want: 'less than an hour' },
  { given: runway(0, 0, 3), want: 'less than an hour, at most 72 hours' },
  { given: runway(0, 0, 0), want: 'nothing left' },
  { given: runway(20, 40, 80), want: 'about 40 days, 20 to more than 60' },
  { given: runway(30, 61, 200), want: 'more than 60 days' },
  { given: runway(1, 1e30, 1e40), want: 'more than 60 days' },
  { given: runway(6, 9, 14, restored), want: 'until the reset on 1 Dec, which comes first' },
  {
    given: runway(6, 900, 1400, {
      ...restored,
      resetsAt: '2027-09-30T23:00:00Z',
      daysToReset: 301,
    }),
    want: 'until the reset on 30 Sep 2027, which comes first, but it may be empty in about 6 days',
  },
  {
    given: runway(1, 9, 14, restored),
    want: 'until the reset on 1 Dec, which comes first, but it may be empty in about 24 hours',
  },
  {
    given: runway(3, 4, 8, { ...restored, dryAt: '2026-11-30T00:00:00Z' }),
    want: 'about 4 days, 3 to 8',
  },
])('$want', ({ given, want }) => {
  expect(describeRunway(given)).toBe(want);
});

test.each([
  { given: runway(6, 8, 14), sensitivity: undefined, want: 7 },
  { given: runway(6, 8, 14), sensitivity: 'calm', want: 8 },
  { given: runway(6, 8, 14), sensitivity: 'early', want: 6 },
  { given: runway(6, 8, 14, restored), sensitivity: 'early', want: Number.POSITIVE_INFINITY },
  { given: runway(4, 8, 14, restored), sensitivity: 'early', want: 4 },
  { given: runway(4, 8, 14, restored), sensitivity: 'calm', want: Number.POSITIVE_INFINITY },
] as const)('$sensitivity looks at $want', ({ given, sensitivity, want }) => {
  expect(daysToJudge(given, sensitivity)).toBe(want);
});
