import { expect, test } from 'vitest';
import { names, wording } from './patterns.ts';
import { groups, relations, roleOfName, roleOfWords, traits } from './role-patterns.ts';
import { pricePatterns, scales, subunits } from './unit-patterns.ts';

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
  ...pricePatterns,
])('$pattern is there for "$evidence"', ({ pattern, evidence }) => {
  expect(evidence).toMatch(pattern);
});
