import { expect, test } from 'vitest';
import { COMMON_CURRENCIES } from '../spec/currencies.ts';
import { names, scores, usePath, wording } from './patterns.ts';
import { currencies, pricePatterns, scales } from './unit-patterns.ts';

test.each([
  ...Object.values(names),
  ...Object.values(wording),
  ...scores,
  usePath,
  ...scales,
  ...currencies,
  ...pricePatterns,
])('$pattern is there for "$evidence"', ({ pattern, evidence }) => {
  expect(evidence).toMatch(pattern);
});

test('every common currency has its words', () => {
  expect(currencies.map(({ code }) => code)).toEqual([...COMMON_CURRENCIES]);
});
