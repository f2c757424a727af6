import { expect, test } from 'vitest';
import { formatAmount } from './amount.ts';

test.each([
  { given: ['7189.245', 'USD'], want: '$7,189.24' },
  { given: ['-0.001', 'USD'], want: '-$0.01' },
  { given: ['1234567.891', 'acme:credit'], want: '1,234,567.891' },
  { given: ['0', 'acme:credit'], want: '0' },
  { given: ['12345678901234567890.5', 'acme:credit'], want: '12,345,678,901,234,567,890.5' },
  { given: ['Infinity', 'acme:credit'], want: '∞' },
] as const)('$given.0 $given.1 is $want', ({ given: [remaining, unit], want }) => {
  expect(formatAmount(remaining, unit, 'en-US')).toBe(want);
});

test.each([
  { given: ['7189.245', 'USD'], want: '7189.24' },
  { given: ['-0.001', 'USD'], want: '-0.01' },
  { given: ['1234.9', 'JPY'], want: '1234' },
  { given: ['1234567.891', 'acme:credit'], want: '1234567.891' },
  { given: ['5', 'acme:gpt-4'], want: '5' },
  { given: ['Infinity', 'acme:credit'], want: '∞' },
] as const)('without a locale $given.0 $given.1 is $want', ({ given: [amount, unit], want }) => {
  expect(formatAmount(amount, unit)).toBe(want);
});

test.each([
  { given: ['1234567.5', 'acme:credit', 'de-DE'], want: '1.234.567,5' },
  { given: ['-5.25', 'USD', 'he-IL'], want: '-5.25 $' },
  { given: ['-5.25', 'USD', 'ar-EG'], want: '-٥٫٢٥ US$' },
  { given: ['-5', 'acme:credit', 'fa-IR'], want: '−۵' },
] as const)('in $given.2 $given.0 $given.1 is $want', ({ given: [amount, unit, locale], want }) => {
  expect(formatAmount(amount, unit, locale).replaceAll('\u00a0', ' ')).toBe(want);
});
