import { expect, test } from 'vitest';
import { parsePort } from './parse-port.ts';

test.each([
  { given: '0', want: 0 },
  { given: '8080', want: 8080 },
  { given: '65535', want: 65_535 },
])('$given', ({ given, want }) => {
  expect(parsePort(given)).toBe(want);
});

test.each(['', '65536', '-1', '80a', '0x50', '1.5'])('%j is refused', (given) => {
  expect(() => parsePort(given)).toThrow('invalid port');
});
