import type { Found } from './type-difference.ts';

/** What was found about pairs of types themselves, which may be met in many places. */
export class PairMemory {
  readonly #known = new Map<string, readonly Found[]>();
  /** Pairs that are being compared: what is tried of one may ask for another. */
  readonly #open: string[] = [];
  /** The outermost open pair that was met again since the last look. */
  #outermost = Number.POSITIVE_INFINITY;

  /** What is known of a pair, else what `compare` finds of it; nothing of a pair that is open. */
  recall(id: string, compare: () => readonly Found[]): readonly Found[] {
    const known = this.#known.get(id);
    if (known) return known;
    const index = this.#open.indexOf(id);
    if (index >= 0) {
      this.#outermost = Math.min(this.#outermost, index);
      return [];
    }
    const before = this.#outermost;
    this.#outermost = Number.POSITIVE_INFINITY;
    this.#open.push(id);
    const found = compare();
    this.#open.pop();
    // What is found within a pair that is still open lacks what will be found of that.
    const isWhole = this.#outermost >= this.#open.length;
    if (isWhole) this.#known.set(id, found);
    this.#outermost = Math.min(before, isWhole ? before : this.#outermost);
    return found;
  }
}
