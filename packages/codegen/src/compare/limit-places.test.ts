import { expect, test } from 'vitest';
import { limitPlaces } from './limit-places.ts';
import type { TypeDifference } from './type-difference.ts';

const gone = (name: string, depth: number): TypeDifference => ({
  place: [...Array.from({ length: depth }, () => 'items'), 'properties', name],
  value: [...Array.from({ length: depth }, () => '0'), name],
  bump: 'major',
  rule: 'field-removed',
  what: 'is gone',
});
const depths = Array.from({ length: 60 }, (_, index) => 60 - index);

test('of one change the nearest places are told, in the order in which they were found', () => {
  const left = limitPlaces(depths.map((depth) => gone('a', depth)));
  expect(left.map(({ value }) => value.length - 1)).toEqual(depths.filter((depth) => depth <= 40));
});

test('every change is told', () => {
  const names = depths.map((depth) => `a${depth}`);
  expect(limitPlaces(names.map((name) => gone(name, 1)))).toHaveLength(names.length);
});
