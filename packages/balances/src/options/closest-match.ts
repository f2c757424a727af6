/** The Levenshtein distance: how many letters to insert, delete or replace to turn one word into the other. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...left].entries()) {
    const above = row;
    row = [index + 1];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (letter === right[column - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
  }
  return row[right.length] ?? 0;
}

/** The word that was probably meant: the closest one, if no more than a third of it (or one letter) differs. */
export function closestMatch(given: string, words: readonly string[]): string | undefined {
  if (given.length > 64) return undefined; // comparing takes time for each letter, and this is no word
  const ranked = words
    .map((word) => ({ word, distance: editDistance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
    .sort((left, right) => left.distance - right.distance);
  return ranked[0]?.word;
}
