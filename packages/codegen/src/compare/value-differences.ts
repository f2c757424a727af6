import type ts from 'typescript';
import { describeLists } from './describe-lists.ts';
import { showValues } from './show-type.ts';
import type { Place, TypeDifference } from './type-difference.ts';
import { isAnything } from './type-kinds.ts';
import { isAnyNumber, isInteger, isListed, isWithinValue, kindOfValue } from './type-values.ts';
import type { TypeWalk } from './walk-steps.ts';

type Types = readonly ts.Type[];

/**
 * Compares the single values among the alternatives of two types: text, numbers, flags, and lists of
 * some.
 */
export function compareValues(
  walk: TypeWalk,
  [before, after]: readonly [Types, Types],
  at: Place,
): TypeDifference[] {
  const [from, to] = [before.filter(isValue), after.filter(isValue)];
  const gone = after.some(isAnything) ? [] : from.filter(isOutside(to));
  const come = before.some(isAnything) ? [] : to.filter(isOutside(from));
  const isWhole = from.length === before.length && to.length === after.length;
  const isOfList = (types: Types): ((type: ts.Type) => boolean) => {
    const areLists = isWhole && [...from, ...to].every(isListed);
    return (type) => isListed(type) && (areLists || types.some(isListedAs(type)));
  };
  const [goneOfList, comeOfList] = [gone.filter(isOfList(to)), come.filter(isOfList(from))];
  const found = [
    ...compareFractions(walk, from, to, at),
    ...compareLists(walk, [from, to], [goneOfList, comeOfList], at),
  ];
  const isOther = (type: ts.Type): boolean =>
    !goneOfList.includes(type) && !comeOfList.includes(type) && !isNumber(type, from, to);
  const rest = [gone.filter(isOther), come.filter(isOther)] as const;
  return [
    ...found,
    ...(isWhole ? compareKinds(walk, [from, to], rest, at) : tellKinds(walk, rest, at)),
  ];
}

const isValue = (type: ts.Type): boolean => kindOfValue(type) !== undefined;

const isOutside =
  (types: Types) =>
  (type: ts.Type): boolean =>
    !types.some((other) => isWithinValue(type, other));

const isListedAs =
  (type: ts.Type) =>
  (other: ts.Type): boolean =>
    isListed(other) && kindOfValue(other) === kindOfValue(type);

/** Numbers that may have a fraction, where integers stand on the other side. */
const isNumber = (type: ts.Type, from: Types, to: Types): boolean =>
  isAnyNumber(type) && from.some(isWhole) && to.some(isWhole);

const isWhole = (type: ts.Type): boolean => isAnyNumber(type) || isInteger(type);

/** A fraction where there was none concerns whoever reads it. */
function compareFractions(
  { direction }: TypeWalk,
  from: Types,
  to: Types,
  at: Place,
): TypeDifference[] {
  const [was, is] = [from.find(isWhole), to.find(isWhole)];
  if (!was || !is || was === is) return [];
  if (isInteger(was) && !from.some(isAnyNumber) && to.some(isAnyNumber)) {
    const what = 'was an integer and may have a fraction';
    return [{ ...at, bump: 'minor', rule: 'integer-became-number', what }];
  }
  if (from.some(isAnyNumber) && !to.some(isAnyNumber)) {
    const bump = direction === 'output' ? 'minor' : 'major';
    const what = 'is an integer now, without a fraction';
    return [{ ...at, bump, rule: 'number-became-integer', what }];
  }
  return [];
}

/** The policy: a value that is added to a list which readers get is the one wider type that is only a minor change. */
function compareLists(
  { checker, onNarrower }: TypeWalk,
  [from, to]: readonly [Types, Types],
  [gone, come]: readonly [Types, Types],
  at: Place,
): TypeDifference[] {
  if (gone.length + come.length === 0) return [];
  const lists = [from.filter(isListed), to.filter(isListed)] as const;
  const what =
    describeLists(checker, ...lists) ??
    `was ${showValues(checker, lists[0])} and is ${showValues(checker, lists[1])}`;
  if (gone.length > 0 && come.length > 0)
    return [{ ...at, bump: 'major', rule: 'type-changed', what }];
  return come.length > 0
    ? [{ ...at, bump: 'minor', rule: 'enum-value-added', what }]
    : [{ ...at, bump: onNarrower, rule: 'enum-value-removed', what }];
}

/** Where there are no other alternatives, both types are told. */
function compareKinds(
  { checker, onWider, onNarrower }: TypeWalk,
  [from, to]: readonly [Types, Types],
  [gone, come]: readonly [Types, Types],
  at: Place,
): TypeDifference[] {
  if (gone.length + come.length === 0) return [];
  const what = `was ${showValues(checker, from)} and is ${showValues(checker, to)}`;
  if (gone.length > 0 && come.length > 0)
    return [{ ...at, bump: 'major', rule: 'type-changed', what }];
  return come.length > 0
    ? [{ ...at, bump: onWider, rule: 'type-widened', what }]
    : [{ ...at, bump: onNarrower, rule: 'type-narrowed', what }];
}

/** Beside other alternatives only what went and what came is told. */
function tellKinds(
  { checker, onWider, onNarrower }: TypeWalk,
  [gone, come]: readonly [Types, Types],
  at: Place,
): TypeDifference[] {
  const tell = (types: Types, bump: TypeDifference['bump'], rule: string, words: string) =>
    types.length === 0
      ? []
      : [{ ...at, bump, rule, what: words.replace('…', () => showValues(checker, types)) }];
  return [
    ...tell(gone, onNarrower, 'type-narrowed', 'is never … any more'),
    ...tell(come, onWider, 'type-widened', 'may also be …'),
  ];
}
