import { describe, expect, test } from 'vitest';
import { alertMessage, START } from '../test-support/alert-message.ts';
import { judgeFailure } from './next-try.ts';

const now = new Date(START);
const later = { isRetryable: true, retryAfterMs: null };
const wait = (
  attempts: number,
  random: number,
  error: { isRetryable: boolean; retryAfterMs: number | null } = later,
) => {
  const outcome = judgeFailure(
    { message: alertMessage('msg_1'), attempts },
    'why',
    error,
    now,
    random,
  );
  return outcome.status === 'retry'
    ? (Date.parse(outcome.dueAt) - now.getTime()) / 1000
    : outcome.status;
};

test('waits twice as long each time, with jitter, up to an hour', () => {
  expect([0, 1, 2, 3, 9, 10, 50, 5000].map((attempts) => wait(attempts, 1))).toEqual([
    5, 10, 20, 40, 2560, 3600, 3600, 3600,
  ]);
  expect([0, 1, 2, 3, 9, 10, 50].map((attempts) => wait(attempts, 0))).toEqual([
    2.5, 5, 10, 20, 1280, 1800, 1800,
  ]);
});

test.each([
  { asked: 0, want: 5 },
  { asked: 1_000, want: 5 },
  { asked: 120_000, want: 120 },
  { asked: 3_600_000, want: 3600 },
  { asked: 999_999_000, want: 3600 },
  { asked: Number.MAX_SAFE_INTEGER, want: 3600 },
])('waits $want s where $asked ms are asked for', ({ asked, want }) => {
  expect(wait(0, 1, { isRetryable: true, retryAfterMs: asked })).toBe(want);
});

describe('gives up', () => {
  test('at once what is refused for good', () => {
    expect(
      judgeFailure(
        { message: alertMessage('msg_1'), attempts: 0 },
        'why',
        { ...later, isRetryable: false },
        now,
        1,
      ),
    ).toEqual({
      status: 'failed',
      at: START,
      problem: 'why',
    });
  });

  test.each([
    { days: 2.9, attempts: 500, want: 'retry' },
    { days: 3.1, attempts: 80, want: 'failed' },
    { days: 30, attempts: 0, want: 'retry' }, // the monitor was off
    { days: 30, attempts: 10, want: 'retry' },
    { days: 30, attempts: 11, want: 'failed' },
    { days: -30, attempts: 11, want: 'retry' }, // the clock was set back
  ])('after $days days and $attempts tries: $want', ({ days, attempts, want }) => {
    const at = new Date(now.getTime() - days * 86_400_000).toISOString();
    const outcome = judgeFailure(
      { message: alertMessage('msg_1', { at }), attempts },
      'why',
      later,
      now,
      1,
    );
    expect(outcome.status).toBe(want);
    expect(outcome.problem).toContain('why');
  });
});
