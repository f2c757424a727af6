import { closestMatch } from './closest-match.ts';

/** Letters alone, and few: no key looks like it. */
const PLAIN_WORD = /^[A-Za-z]{1,16}(?:[-_][A-Za-z]{1,16}){0,3}$/;

/**
 * Describes a word that is not among the known ones, as `[problem, hint]`. The hint is the word that was probably
 * meant, or else `choice`. A word that is like none of ours is only quoted where it cannot be a key in the wrong place.
 */
export function describeUnknown(
  problem: string,
  given: string,
  words: readonly string[],
  choice = `known are ${words.join(', ')}`,
): readonly [problem: string, hint: string] {
  const meant = closestMatch(given, words);
  return [
    meant !== undefined || PLAIN_WORD.test(given) ? `${problem} "${given}"` : problem,
    meant === undefined ? choice : `did you mean ${meant}?`,
  ];
}
