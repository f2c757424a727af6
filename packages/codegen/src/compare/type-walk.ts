import type ts from 'typescript';
import { limitPlaces } from './limit-places.ts';
import { listDifferences, pairId } from './pair-graph.ts';
import { PairMemory } from './pair-memory.ts';
import { showType } from './show-type.ts';
import { compareAlternatives, isTaken } from './type-alternatives.ts';
import {
  type Direction,
  type Found,
  isPair,
  itemAt,
  itemOf,
  ROOT,
  type TypeDifference,
  type TypePair,
} from './type-difference.ts';
import {
  alternativesOf,
  hasNull,
  isAnything,
  isNever,
  isRecord,
  isUntyped,
  mayBeNull,
} from './type-kinds.ts';
import { compareRecords } from './type-members.ts';
import type { TypeWalk } from './walk-steps.ts';

/** The walks in both directions, which share what they have found. */
export const startWalks = (checker: ts.TypeChecker): Readonly<Record<Direction, TypeWalk>> => ({
  output: startWalk(checker, 'output'),
  input: startWalk(checker, 'input'),
});

function startWalk(checker: ts.TypeChecker, direction: Direction): TypeWalk {
  const isOutput = direction === 'output';
  return {
    checker,
    direction,
    onWider: isOutput ? 'major' : 'minor',
    onNarrower: isOutput ? 'minor' : 'major',
    memory: new PairMemory(),
    comparePair,
    compareSingle,
    openPair,
  };
}

/**
 * Walks two types side by side and names every member that differs, with the bump it asks for. The
 * walk decides by itself: TypeScript takes types that are nested deeply for assignable, and does not
 * notice an optional member that is gone.
 */
export function walkTypes(walk: TypeWalk, from: ts.Type, to: ts.Type): readonly TypeDifference[] {
  const differences = comparePair(walk, { from, to, at: ROOT }).flatMap((found) =>
    isPair(found) ? listDifferences(walk, found) : [found],
  );
  // Alternatives of a union that share a member stand at one place.
  const told = new Map(differences.map((found) => [JSON.stringify(found), found]));
  return limitPlaces([...told.values()]);
}

/** Whether whoever reads the old type can read the new one. */
export function isReadable(walk: TypeWalk, old: ts.Type, next: ts.Type): boolean {
  const known = alternativesOf(old);
  return (
    (mayBeNull(old) || !hasNull(next)) &&
    alternativesOf(next).every((type) => isTaken(walk, type, known))
  );
}

function comparePair(_: TypeWalk, pair: TypePair): readonly Found[] {
  const { from, to, at } = pair;
  if (isUntyped(from) || isUntyped(to))
    return [{ ...at, bump: 'review', rule: 'untyped-construct', what: 'has no type to compare' }];
  return from === to ? [] : [pair];
}

function openPair(walk: TypeWalk, pair: TypePair): readonly Found[] {
  const here = { ...pair, at: ROOT };
  return walk.memory.recall(pairId(pair), () => {
    const alternatives = [alternativesOf(pair.from), alternativesOf(pair.to)] as const;
    return [...compareNull(walk, here), ...compareAlternatives(walk, alternatives, ROOT)];
  });
}

function compareNull(
  { onWider, onNarrower }: TypeWalk,
  { from, to, at }: TypePair,
): TypeDifference[] {
  if (hasNull(to) && !mayBeNull(from))
    return [{ ...at, bump: onWider, rule: 'null-added', what: 'may be null' }];
  if (hasNull(from) && !mayBeNull(to))
    return [{ ...at, bump: onNarrower, rule: 'null-removed', what: 'is never null' }];
  return [];
}

function compareSingle(walk: TypeWalk, pair: TypePair): readonly Found[] {
  const { checker } = walk;
  const types = [pair.from, pair.to];
  if (types.some(isAnything)) return compareAnything(walk, pair);
  const [lists, listsAfter] = [listsIn(walk, pair.from), listsIn(walk, pair.to)];
  if (lists.length > 0 && lists.length === listsAfter.length)
    return lists.flatMap((from, index) => {
      const to = listsAfter[index] ?? from;
      return compareItems(walk, { from, to, at: pair.at });
    });
  if (types.every((type) => checker.isTupleType(type))) return compareTuples(walk, pair);
  if (types.every((type) => isRecord(checker, type))) return compareRecords(walk, pair);
  return compareOthers(walk, pair);
}

function compareAnything(
  { checker, direction, onWider, onNarrower }: TypeWalk,
  { from, to, at }: TypePair,
): TypeDifference[] {
  if (isAnything(from) && isAnything(to)) return [];
  if (isAnything(from)) {
    const what = `was anything and is ${showType(checker, to)}`;
    return [{ ...at, bump: onNarrower, rule: 'type-narrowed', what }];
  }
  const what = direction === 'output' ? 'may be anything now' : 'takes anything now';
  return [{ ...at, bump: onWider, rule: 'type-widened', what }];
}

/** A list, or those that an intersection is of, but for lists of anything beside others. */
function listsIn({ checker }: TypeWalk, type: ts.Type): readonly ts.Type[] {
  const parts = type.isIntersection() ? type.types : [type];
  if (!parts.every((part) => checker.isArrayType(part))) return [];
  const told = parts.filter((part) =>
    checker.getTypeArguments(part as ts.TypeReference).some((item) => !isAnything(item)),
  );
  return told.length > 0 ? told : parts.slice(0, 1);
}

function compareItems(walk: TypeWalk, { from, to, at }: TypePair) {
  const [item, itemAfter] = [from, to].map(
    (type) => walk.checker.getTypeArguments(type as ts.TypeReference)[0],
  );
  return item && itemAfter ? comparePair(walk, { from: item, to: itemAfter, at: itemOf(at) }) : [];
}

function compareTuples(walk: TypeWalk, pair: TypePair) {
  const [items, itemsAfter] = [pair.from, pair.to].map((type) =>
    walk.checker.getTypeArguments(type as ts.TypeReference),
  );
  if (!items || items.length !== itemsAfter?.length) return compareOthers(walk, pair);
  return items.flatMap((from, index) => {
    const to = itemsAfter[index] ?? from;
    return comparePair(walk, { from, to, at: itemAt(pair.at, index) });
  });
}

/** Types that have nothing in common to go on with. */
function compareOthers(walk: TypeWalk, { from, to, at }: TypePair): TypeDifference[] {
  const { checker, onWider, onNarrower } = walk;
  const isWider = !checker.isTypeAssignableTo(to, from);
  const isNarrower = !checker.isTypeAssignableTo(from, to);
  if (!isWider && !isNarrower) return [];
  const what = `was ${showType(checker, from)} and is ${showType(checker, to)}`;
  if ((isWider && isNarrower) || isNever(to))
    return [{ ...at, bump: 'major', rule: 'type-changed', what }];
  return isWider
    ? [{ ...at, bump: onWider, rule: 'type-widened', what }]
    : [{ ...at, bump: onNarrower, rule: 'type-narrowed', what }];
}
