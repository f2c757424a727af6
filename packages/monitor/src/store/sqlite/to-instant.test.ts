import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from './to-instant.ts';

test('an instant is what a Date says', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
      (date, more) => {
        for (const ms of [date.getTime(), date.getTime() + more]) {
          fc.pre(ms <= 8.64e15);
          expect(toInstant(ms)).toBe(new Date(ms).toISOString());
        }
      },
    ),
  );
});

test.each([Number.NaN, 8.64e15 + 1, -8.64e15 - 1, Number.POSITIVE_INFINITY])(
  '%s is damage',
  (ms) => {
    expect(() => toInstant(ms)).toThrow('cannot be read');
  },
);
