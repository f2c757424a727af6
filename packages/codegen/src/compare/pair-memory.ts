import type { OpenPairs, Place, TypeDifference } from './type-difference.ts';

/** What was found about pairs of types, which may be met in many places. */
export class PairMemory {
  readonly #known = new Map<string, readonly TypeDifference[]>();
  /** The outermost open pair that was met again since the last look. */
  #outermost = Number.POSITIVE_INFINITY;

  /** What is known of a pair, else what `compare` finds of it; nothing of a pair that is open. */
  recall(
    id: string,
    at: Place,
    open: OpenPairs,
    compare: (open: OpenPairs) => readonly TypeDifference[],
  ): readonly TypeDifference[] {
    const known = this.#known.get(id);
    if (known) return known.map((found) => moveTo(found, at));
    const index = open.indexOf(id);
    if (index >= 0) {
      this.#outermost = Math.min(this.#outermost, index);
      return [];
    }
    const before = this.#outermost;
    this.#outermost = Number.POSITIVE_INFINITY;
    const found = compare([...open, id]);
    // What is found within a pair that is still open lacks what will be found of that.
    const isWhole = this.#outermost >= open.length;
    if (isWhole)
      this.#known.set(
        id,
        found.map((difference) => cutFrom(difference, at)),
      );
    this.#outermost = Math.min(before, isWhole ? before : this.#outermost);
    return found;
  }
}

const cutFrom = (found: TypeDifference, { place, value }: Place): TypeDifference => ({
  ...found,
  place: found.place.slice(place.length),
  value: found.value.slice(value.length),
});

const moveTo = (found: TypeDifference, { place, value }: Place): TypeDifference => ({
  ...found,
  place: [...place, ...found.place],
  value: [...value, ...found.value],
});
