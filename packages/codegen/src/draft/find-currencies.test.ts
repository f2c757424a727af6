import { expect, test } from 'vitest';
import { findCurrencies, findCurrencyInName } from './find-currencies.ts';

test.each<{ given: string; want: readonly (string | null)[] }>([
  { given: 'in US dollars', want: ['USD'] },
  { given: 'In dollars', want: ['USD'] },
  { given: 'Hong Kong dollars', want: ['HKD'] },
  { given: 'SGD (Singapore dollars)', want: ['SGD', 'SGD'] },
  { given: 'New Zealand dollars', want: ['NZD'] },
  { given: 'NZ$', want: ['NZD'] },
  { given: 'CA$ or R$', want: ['CAD', 'BRL'] },
  { given: 'Canadian dollars', want: ['CAD'] },
  { given: 'Ruritanian dollars', want: [null] },
  { given: 'Swiss francs', want: ['CHF'] },
  { given: 'francs', want: [null] },
  { given: 'CHF', want: ['CHF'] },
  { given: 'Swedish kronor', want: ['SEK'] },
  { given: 'Australian cents', want: ['AUD'] },
  { given: 'BTC', want: [null] },
  { given: 'USDT', want: [null] },
  { given: '¥', want: [null] },
  { given: 'kopeks', want: [null] },
  { given: 'in PHP', want: ['PHP'] },
  { given: 'the SDK for PHP', want: [] },
  { given: 'a $ref of a document', want: [] },
  { given: 'in real time', want: [] },
  { given: '`Bearer $' + '{KEY}`', want: [] },
  { given: 'a currency of former days, DEM', want: [] },
])('$given', ({ given, want }) => {
  expect(findCurrencies(given).map(({ code }) => code)).toEqual(want);
});

test.each([
  { given: 'your $49 plan', isAmount: true },
  { given: '49 USD', isAmount: true },
  { given: 'in USD, 2 digits', isAmount: false },
])('what stands at a number is an amount: $given', ({ given, isAmount }) => {
  expect(findCurrencies(given)).toEqual([expect.objectContaining({ code: 'USD', isAmount })]);
});

test.each<{ given: string; want: string | null | undefined }>([
  { given: 'balance sek', want: 'SEK' },
  { given: 'credits balance usd', want: 'USD' },
  { given: 'cashusd', want: 'USD' },
  { given: 'balance usdt', want: null },
  { given: 'balance all', want: undefined },
  { given: 'credits', want: undefined },
])('the last part of a name: $given', ({ given, want }) => {
  expect(findCurrencyInName(given)?.code).toBe(want);
});
