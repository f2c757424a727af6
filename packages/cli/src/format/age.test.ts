import { expect, test } from 'vitest';
import { formatAge, formatDuration } from './age.ts';

test.each([
  { given: -5, want: 'now' },
  { given: 9999, want: 'now' },
  { given: 12_000, want: '12s' },
  { given: 119_000, want: '1m' },
  { given: 7_200_000, want: '2h' },
  { given: 400_000_000, want: '4d' },
])('$given ms ago is $want', ({ given, want }) => {
  expect(formatAge(given)).toBe(want);
});

test.each([
  { given: 1000, want: '1s' },
  { given: 60_000, want: '1m' },
  { given: 90_000, want: '90s' },
  { given: 1500, want: '2s' },
  { given: 7_200_000, want: '2h' },
])('$given ms last $want', ({ given, want }) => {
  expect(formatDuration(given)).toBe(want);
});
