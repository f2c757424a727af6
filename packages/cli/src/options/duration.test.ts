import { expect, test } from 'vitest';
import { parseDurationMs } from './duration.ts';

test.each([
  { given: '500ms', want: 500 },
  { given: '10s', want: 10_000 },
  { given: '1.5s', want: 1500 },
  { given: '2m', want: 120_000 },
  { given: '86400s', want: 86_400_000 },
])('$given is $want ms', ({ given, want }) => {
  expect(parseDurationMs(given)).toBe(want);
});

test.each(['', '10', 's', '0s', '-1s', '1e3s', '1 s', '1h', '86401s', '0.1ms', '10S'])('%j is refused', (given) => {
  expect(() => parseDurationMs(given)).toThrow(`"${given}" is no duration`);
});
