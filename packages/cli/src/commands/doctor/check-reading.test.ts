import { describe, expect, test } from 'vitest';
import { checkClock, readSkewMs } from './check-reading.ts';

describe('the clock', () => {
  test.each([
    { given: null, want: undefined },
    { given: 'soon-5', want: undefined },
    { given: 'Sat, 31 Jan 2026 12:00:05 GMT', want: 5000 },
  ])('$given', ({ given, want }) => {
    expect(readSkewMs(given, Date.parse('2026-01-31T12:00:00Z'))).toBe(want);
  });

  test.each([
    { given: undefined, want: 'skipped' },
    { given: -59_000, want: 'ok' },
    { given: 120_000, want: 'warning' },
  ])('$given ms off is $want', ({ given, want }) => {
    expect(checkClock(given).status).toBe(want);
  });
});
