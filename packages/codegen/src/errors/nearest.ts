/** The words from which the fewest letters lead to a wrong one, the nearest first. */
export function sortByNearness(wrong: string, words: readonly string[]): readonly string[] {
  const distances = new Map(
    words.map((word) => [
      word,
      distance(lastName(wrong), lastName(word)) + distance(wrong, word) / 100,
    ]),
  );
  return [...distances.keys()].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** Of a JSON Pointer the last name tells most. */
const lastName = (word: string): string => word.toLowerCase().split('/').at(-1) ?? '';

/** Letters to add, remove or replace (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
