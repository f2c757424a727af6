import { expect, test } from 'vitest';
import { parseAgeMs, parseDurationMs, parseIntervalMs } from './duration.ts';

test.each([
  { given: '500ms', want: 500 },
  { given: '10s', want: 10_000 },
  { given: '1.5s', want: 1500 },
  { given: '2m', want: 120_000 },
  { given: '86400s', want: 86_400_000 },
  { given: '1h', want: 3_600_000 },
  { given: '1d', want: 86_400_000 },
])('$given is $want ms', ({ given, want }) => {
  expect(parseDurationMs(given)).toBe(want);
});

test.each(['', '10', 's', '0s', '-1s', '1e3s', '1 s', '1w', '86401s', '0.1ms', '10S'])(
  '%j is refused',
  (given) => {
    expect(() => parseDurationMs(given)).toThrow(`invalid duration "${given}"`);
  },
);

test.each([
  { parse: parseIntervalMs, given: '1s', want: 1000 },
  { parse: parseIntervalMs, given: '500ms', want: undefined },
  { parse: parseIntervalMs, given: '2d', want: undefined },
  { parse: parseAgeMs, given: '0s', want: 0 },
  { parse: parseAgeMs, given: '7d', want: 604_800_000 },
  { parse: parseAgeMs, given: '8d', want: undefined },
])('$parse.name $given is $want', ({ parse, given, want }) => {
  if (want === undefined) expect(() => parse(given)).toThrow('invalid duration');
  else expect(parse(given)).toBe(want);
});
