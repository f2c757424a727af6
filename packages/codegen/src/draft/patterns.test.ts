import { expect, test } from 'vitest';
import { COMMON_CURRENCIES } from '../spec/currencies.ts';
import { names, wording } from './patterns.ts';
import { groups, relations, roleOfName, roleOfWords, traits } from './role-patterns.ts';
import { currencies, pricePatterns, scales, subunits } from './unit-patterns.ts';

test.each([
  ...Object.values(names),
  ...Object.values(wording),
  ...roleOfName,
  ...roleOfWords,
  ...Object.values(traits),
  ...Object.values(groups),
  ...Object.values(relations),
  ...scales,
  ...subunits,
  ...currencies,
  ...pricePatterns,
])('$pattern is there for "$evidence"', ({ pattern, evidence }) => {
  expect(evidence).toMatch(pattern);
});

test('every common currency has its words', () => {
  expect(currencies.map(({ code }) => code)).toEqual([...COMMON_CURRENCIES]);
});
