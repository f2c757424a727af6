/** How far apart two wordings may be to be about the same. */
const MAX_APART = 200;

/** Two wordings of one sentence. */
export interface Near {
  /** From the one to the other, for people to read. */
  readonly words: string;
  /** What the first of the two patterns found. */
  readonly one: string;
}

/**
 * The first place where two patterns (with the flag `g`) match within a sentence, in any order. Each
 * is looked for by itself: a pattern of both would read what follows the one again and again.
 */
export function findNear(text: string, one: RegExp, other: RegExp): Near | undefined {
  const places = [one, other]
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        pattern,
        found: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (next === undefined || next.pattern === place.pattern) continue;
    const isNear = next.start >= place.end && next.start - place.end <= MAX_APART;
    if (!isNear || text.slice(place.end, next.start).includes('.')) continue;
    const { found } = place.pattern === one ? place : next;
    return { words: text.slice(place.start, next.end), one: found };
  }
  return undefined;
}
