import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { listOperations, type Operation } from './operation.ts';
import { findObstacles, findSigns, type Sign } from './operation-evidence.ts';

/** An operation that may return the balance, and how much speaks for it. */
export interface RankedOperation {
  readonly document: Json;
  readonly operation: Operation;
  readonly points: number;
  readonly signs: readonly Sign[];
}

/** So much must speak for the operation that is chosen without asking. */
const ENOUGH = 7;
/** And so much more than for the next one. */
const CLEARLY = 3;

/** The GET operations of a document, those first that most likely return what is left to spend. */
export const rankOperations = (document: Json): RankedOperation[] =>
  sort(
    [...listOperations(document).values()]
      .filter(({ method }) => method === 'get')
      .map((operation) => {
        const signs = readSigns(document, operation);
        const points = signs.reduce((sum, sign) => sum + sign.points, 0);
        return { document, operation, points, signs };
      }),
  );

/** An operation whose schema cannot be followed has nothing that speaks for it. */
function readSigns(document: Json, operation: Operation): readonly Sign[] {
  try {
    return findSigns(document, operation);
  } catch (error) {
    if (error instanceof SpecError) return [];
    throw error;
  }
}

/** The same of several documents. */
export const rankOfAll = (documents: readonly Json[]): RankedOperation[] =>
  sort(documents.flatMap(rankOperations));

/**
 * The one operation that stands out by its name and by its response, and can be called with nothing
 * but the key; undefined where a person has to say. A likelier one that cannot be called is no reason to take the next.
 */
export function findStandout([first, second]: readonly RankedOperation[]):
  | RankedOperation
  | undefined {
  if (!first || first.points < ENOUGH) return undefined;
  if (second && first.points - second.points < CLEARLY) return undefined;
  const speaks = (wanted: Sign['kind']): boolean =>
    first.signs.some(({ kind, points }) => kind === wanted && points > 0);
  if (!speaks('name') || !speaks('response')) return undefined;
  return findObstacles(first.document, first.operation).length > 0 ? undefined : first;
}

/** Of equals the shorter path, then the order of the document. */
const sort = (ranked: RankedOperation[]): RankedOperation[] =>
  ranked.sort((a, b) => b.points - a.points || lengthOf(a) - lengthOf(b));

const lengthOf = ({ operation }: RankedOperation): number => operation.path.split('/').length;

/** Shown at most, unless more of them have something that speaks for them. */
const SHOWN = 12;
const MOST = 40;

/** Names of candidates for people, the likeliest first, with the number of those left out. */
export function describeCandidates(ranked: readonly RankedOperation[]): string {
  const likely = ranked.filter(({ points }) => points > 0).length;
  const shown = ranked.slice(0, Math.min(MOST, Math.max(SHOWN, likely)));
  const rest = ranked.length - shown.length;
  const names = shown.map(({ operation }) => operation.name).join(', ');
  return rest > 0 ? `${names} and ${rest} more` : names || 'no GET operation';
}
