import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../test-support/property-runs.ts';
import { addDecimal, compareDecimal, parseDecimal, scaleDecimal, sumDecimals } from './decimal.ts';

describe('parseDecimal', () => {
  test.each([
    { given: '0', want: '0' },
    { given: '-0', want: '0' },
    { given: '-0.00', want: '0' },
    { given: '0.0', want: '0' },
    { given: '12.50', want: '12.5' },
    { given: '1.5e3', want: '1500' },
    { given: '15E-1', want: '1.5' },
    { given: '100e-2', want: '1' },
    { given: '0e99', want: '0' },
    { given: '-5.25', want: '-5.25' },
    { given: '9007199254740993', want: '9007199254740993' },
    { given: '12345678901234567.89', want: '12345678901234567.89' },
    { given: '9'.repeat(30), want: '9'.repeat(30) },
    { given: '9'.repeat(31), want: undefined },
    { given: `0.${'1'.repeat(31)}`, want: undefined },
    { given: `1.${'0'.repeat(60)}`, want: '1' },
    { given: '1e400', want: undefined },
    { given: '1e-400', want: undefined },
    { given: '1e31', want: undefined },
    { given: '012', want: undefined },
    { given: '0x10', want: undefined },
    { given: '1.', want: undefined },
    { given: '.5', want: undefined },
    { given: '+1', want: undefined },
    { given: '1,234.50', want: undefined },
    { given: '', want: undefined },
    { given: ' 1', want: undefined },
    { given: '1\n', want: undefined },
    { given: 'NaN', want: undefined },
    { given: 'Infinity', want: undefined },
  ])('$given → $want', ({ given, want }) => {
    expect(parseDecimal(given)).toBe(want);
  });
});

test.each([
  `0.${'0'.repeat(60_000)}1`,
  `1${'0'.repeat(60_000)}1`,
  `1.${'0'.repeat(60_000)}`,
  '9'.repeat(60_000),
])('a number as long as a reply is none', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
  expect(() => addDecimal(text, '1')).toThrow(SyntaxError);
});

test.each([
  { given: ['718924.5', -2], want: '7189.245' },
  { given: ['5', -2], want: '0.05' },
  { given: ['-5', -2], want: '-0.05' },
  { given: ['0', -2], want: '0' },
  { given: ['7189.245', 2], want: '718924.5' },
  { given: ['1200', -2], want: '12' },
  { given: ['1.5', 3], want: '1500' },
  { given: ['Infinity', -2], want: 'Infinity' },
] as const)('scaleDecimal $given → $want', ({ given: [decimal, places], want }) => {
  expect(scaleDecimal(decimal, places)).toBe(want);
});

test.each([
  { given: ['9', '10'], want: -1 },
  { given: ['-9', '-10'], want: 1 },
  { given: ['0.1', '0.10'], want: 0 },
  { given: ['1.05', '1.5'], want: -1 },
  { given: ['Infinity', '9'.repeat(30)], want: 1 },
  { given: ['1', 'Infinity'], want: -1 },
  { given: ['Infinity', 'Infinity'], want: 0 },
] as const)('compareDecimal $given → $want', ({ given: [left, right], want }) => {
  expect(compareDecimal(left, right)).toBe(want);
});

test.each([
  { given: ['0.1', '0.2'], want: '0.3' },
  { given: ['1', '-1'], want: '0' },
  { given: ['-0.5', '0.25'], want: '-0.25' },
  { given: ['9007199254740993', '0.1'], want: '9007199254740993.1' },
  { given: ['Infinity', '-1'], want: 'Infinity' },
] as const)('addDecimal $given → $want', ({ given: [left, right], want }) => {
  expect(addDecimal(left, right)).toBe(want);
});

test.each(['', 'abc', '1e3', 'NaN', '-Infinity', null as unknown as string])(
  'no sum or order with %j',
  (text) => {
    for (const other of ['1', 'Infinity', text]) {
      expect(() => addDecimal(other, text)).toThrow(SyntaxError);
      expect(() => compareDecimal(other, text)).toThrow(SyntaxError);
      expect(() => addDecimal(text, other)).toThrow(SyntaxError);
      expect(() => compareDecimal(text, other)).toThrow(SyntaxError);
    }
  },
);

describe('against a big-integer model', () => {
  /** value × 10^-12, so that any two share a unit. */
  const model = fc.tuple(
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
    fc.integer({ min: 0, max: 12 }),
  );
  const write = ([value, places]: [bigint, number]) => {
    const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return { text: value < 0n ? `-${text}` : text, units: value * 10n ** BigInt(12 - places) };
  };

  test('adding and comparing agree', () => {
    fc.assert(
      fc.property(model, model, (left, right) => {
        const [a, b] = [write(left), write(right)];
        const [da, db] = [parseDecimal(a.text) ?? '', parseDecimal(b.text) ?? ''];
        expect(BigInt(scaleDecimal(addDecimal(da, db), 12))).toBe(a.units + b.units);
        expect(compareDecimal(da, db)).toBe(a.units < b.units ? -1 : a.units > b.units ? 1 : 0);
      }),
      propertyRuns(2000),
    );
  });

  test('the canonical form is a fixed point and keeps the value', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: -20, max: 20 }), (number, scale) => {
        const { text, units } = write(number);
        const decimal = parseDecimal(text) ?? '';
        expect(parseDecimal(decimal)).toBe(decimal);
        expect(decimal).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        expect(BigInt(scaleDecimal(decimal, 12))).toBe(units);
        expect(scaleDecimal(scaleDecimal(decimal, scale), -scale)).toBe(decimal);
      }),
      propertyRuns(2000),
    );
  });
});

test.each([
  { given: [], want: '0' },
  { given: ['1.50'], want: '1.5' },
  { given: ['0.1', '0.2', '-0.30'], want: '0' },
  { given: ['1', 'Infinity', '-5'], want: 'Infinity' },
])('the sum of $given is $want', ({ given, want }) => {
  expect(sumDecimals(given)).toBe(want);
});

test('what is no decimal is never left out of a sum', () => {
  expect(() => sumDecimals(['Infinity', 'x'])).toThrow(SyntaxError);
});
