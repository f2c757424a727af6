import type { TypeDifference } from './type-difference.ts';

/** As many places as are told of one change. */
export const MOST_PLACES = 40;

/**
 * A schema that leads to itself through unions is met in thousands of places, and so is what changed
 * in it: the nearest are told. Of changes that are the same and have the same name.
 */
export function limitPlaces(differences: readonly TypeDifference[]): readonly TypeDifference[] {
  if (differences.length <= MOST_PLACES) return differences;
  const told = new Map<string, number>();
  const nearest = differences
    .toSorted((a, b) => a.place.length - b.place.length)
    .filter(({ place, rule, what }) => {
      const key = JSON.stringify([place.slice(-2), rule, what]);
      const count = told.get(key) ?? 0;
      told.set(key, count + 1);
      return count < MOST_PLACES;
    });
  const kept = new Set(nearest);
  return differences.filter((difference) => kept.has(difference));
}
