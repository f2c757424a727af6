import type { Episode, RuleMemory } from '../model/episode.ts';

/**
 * Whether an episode tells something that is not known: it is not there, or it ends now and had no end.
 * Who judged on what was known before another process wrote comes to the same beginning or the same end
 * at another time: it is told once.
 */
export function isNews(
  known: Pick<Episode, 'resolvedAt'> | undefined,
  given: Pick<Episode, 'resolvedAt'>,
): boolean {
  return !known || (known.resolvedAt === undefined && given.resolvedAt !== undefined);
}

/** A memory of an earlier episode than the one that is known was made from what is past. */
export function isOutdated(
  known: Pick<RuleMemory, 'number'> | undefined,
  given: Pick<RuleMemory, 'number'>,
): boolean {
  return known !== undefined && given.number < known.number;
}
