import { expect, test } from 'vitest';
import { floorDecimal, formatBalance } from './format-balance.ts';

test.each([
  { given: ['7189.245', 2], want: '7189.24' },
  { given: ['-7189.245', 2], want: '-7189.25' },
  { given: ['-0.001', 2], want: '-0.01' },
  { given: ['0.001', 2], want: '0.00' },
  { given: ['-9.999', 2], want: '-10.00' },
  { given: ['1.9', 0], want: '1' },
  { given: ['-1.1', 0], want: '-2' },
  { given: ['12.5', 2], want: '12.5' },
] as const)('floorDecimal $given → $want', ({ given: [decimal, places], want }) => {
  expect(floorDecimal(decimal, places)).toBe(want);
});

test.each([
  { given: { remaining: '7189.245', unit: 'USD' }, locale: 'en-US', want: '$7,189.24' },
  { given: { remaining: '-0.001', unit: 'USD' }, locale: 'en-US', want: '-$0.01' },
  { given: { remaining: '1234.5', unit: 'EUR' }, locale: 'de-DE', want: '1.234,50 €' },
  { given: { remaining: '1234.9', unit: 'JPY' }, locale: 'en-US', want: '¥1,234' },
  {
    given: { remaining: '12345678901234567.89', unit: 'acme:credit' },
    locale: 'en-US',
    want: '12,345,678,901,234,567.89 credit',
  },
  {
    given: { remaining: '12345678901234567.899', unit: 'USD' },
    locale: 'en-US',
    want: '$12,345,678,901,234,567.89',
  },
  {
    given: { remaining: `0.${'0'.repeat(29)}1`, unit: 'acme:credit' },
    locale: 'en-US',
    want: `0.${'0'.repeat(29)}1 credit`,
  },
  {
    given: { remaining: `-${'9'.repeat(30)}.${'1'.repeat(48)}`, unit: 'acme:credit' },
    locale: 'de-DE',
    want: `-${Array(10).fill('999').join('.')},${'1'.repeat(48)} credit`,
  },
  { given: { remaining: 'Infinity', unit: 'acme:credit' }, locale: 'en-US', want: '∞ credit' },
])('formatBalance $given.remaining $given.unit', ({ given, locale, want }) => {
  expect(formatBalance(given, { locale }).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(want);
});

test.each(['', ' ', '0x10', 'NaN', '1e3', null, 5, undefined])(
  '%j is no amount to show',
  (given) => {
    for (const unit of ['USD', 'acme:credit'])
      expect(() => formatBalance({ remaining: given as string, unit })).toThrow(SyntaxError);
  },
);
