import type ts from 'typescript';
import { pairAlternatives } from './pair-alternatives.ts';
import { everyDifference } from './pair-graph.ts';
import { showAlternative } from './show-type.ts';
import { type Found, type Place, ROOT, type TypeDifference } from './type-difference.ts';
import { isAnything, isRecord } from './type-kinds.ts';
import { membersOf } from './type-markers.ts';
import { kindOfValue } from './type-values.ts';
import { compareValues } from './value-differences.ts';
import type { TypeWalk } from './walk-steps.ts';

type Types = readonly ts.Type[];

/** Compares two unions, or types that are none: each alternative with the one that it is in the other. */
export function compareAlternatives(
  walk: TypeWalk,
  [before, after]: readonly [Types, Types],
  at: Place,
): readonly Found[] {
  if (before.length > 0 && after.length === 0)
    return [{ ...at, bump: 'major', rule: 'type-changed', what: 'has no value any more' }];
  const [from, to] = [before[0], after[0]];
  if (from && to && before.length + after.length === 2 && !(isValue(from) && isValue(to)))
    return walk.compareSingle(walk, { from, to, at });
  const shapes = [before, after].map((types) => types.filter((type) => !isValue(type)));
  const { pairs, gone, come } = pairAlternatives(walk, shapes[0] ?? [], shapes[1] ?? []);
  return [
    ...compareValues(walk, [before, after], at),
    ...pairs.flatMap(([from, to]) => walk.comparePair(walk, { from, to, at })),
    ...gone.flatMap((type) => describeGone(walk, type, after, at)),
    ...(before.some(isAnything) ? [] : come).flatMap((type) =>
      describeCome(walk, type, before, at),
    ),
  ];
}

const isValue = (type: ts.Type): boolean => kindOfValue(type) !== undefined;

function describeGone(walk: TypeWalk, type: ts.Type, after: Types, at: Place): TypeDifference[] {
  const isKept =
    walk.direction === 'input'
      ? after.some((other) => fits(walk, type, other))
      : after.some((other) => isSame(walk, type, other));
  const what = `is never ${showAlternative(walk.checker, type)} any more`;
  return isKept ? [] : [{ ...at, bump: walk.onNarrower, rule: 'type-narrowed', what }];
}

function describeCome(walk: TypeWalk, type: ts.Type, before: Types, at: Place): TypeDifference[] {
  if (before.some((other) => isSame(walk, other, type))) return [];
  const isKnown = walk.direction === 'output' && isTaken(walk, type, before);
  const what = isAnything(type)
    ? 'may be anything now'
    : `may also be ${showAlternative(walk.checker, type)}${isKnown ? ', which fits what it was' : ''}`;
  return [{ ...at, bump: isKnown ? 'minor' : walk.onWider, rule: 'type-widened', what }];
}

/** Whether whoever reads one of these types can read another one as well. */
export const isTaken = (walk: TypeWalk, type: ts.Type, known: Types): boolean =>
  known.some((other) => fits(walk, other, type));

/** Whether nobody has to do anything where one type becomes another. */
function fits(walk: TypeWalk, from: ts.Type, to: ts.Type): boolean {
  return (
    mayFit(walk, from, to) &&
    everyDifference(walk, compareAside(walk, from, to), ({ bump }) => bump === 'minor')
  );
}

const isSame = (walk: TypeWalk, from: ts.Type, to: ts.Type): boolean =>
  mayFit(walk, from, to) && everyDifference(walk, compareAside(walk, from, to), () => false);

/** A comparison that is only tried. */
const compareAside = (walk: TypeWalk, from: ts.Type, to: ts.Type) =>
  isValue(from) && isValue(to)
    ? compareValues(walk, [[from], [to]], ROOT)
    : walk.compareSingle(walk, { from, to, at: ROOT });

/** Most alternatives differ in the names of their members, which is quickly seen. */
function mayFit({ checker }: TypeWalk, from: ts.Type, to: ts.Type): boolean {
  if (isValue(from) !== isValue(to)) return isAnything(from) || isAnything(to);
  if (![from, to].every((type) => isRecord(checker, type))) return true;
  const names = new Set(membersOf(checker, to).map(({ name }) => name));
  return names.size === 0 || membersOf(checker, from).every(({ name }) => names.has(name));
}
