import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import {
  type Found,
  indexOf,
  memberOf,
  type Place,
  type TypeDifference,
  type TypePair,
} from './type-difference.ts';
import { alternativesOf, hasMark, isAnything, isNever, isOptional } from './type-kinds.ts';
import { membersByName, membersOf } from './type-markers.ts';
import type { TypeWalk } from './walk-steps.ts';

const { IndexKind } = loadTypescript();

/** Compares two objects, member by member. */
export function compareRecords(walk: TypeWalk, pair: TypePair): readonly Found[] {
  if (walk.direction === 'input' && isOpen(walk, pair.to))
    return isOpen(walk, pair.from)
      ? []
      : [{ ...pair.at, bump: walk.onWider, rule: 'type-widened', what: 'takes anything now' }];
  return [...compareMembers(walk, pair), ...compareIndex(walk, pair)];
}

/** An object that may hold anything: it names no members. */
function isOpen({ checker }: TypeWalk, type: ts.Type): boolean {
  if (isNever(type) || membersOf(checker, type).length > 0) return false;
  const index = checker.getIndexTypeOfType(type, IndexKind.String);
  return !index || holdsAnything(index);
}

const holdsAnything = (index: ts.Type): boolean => alternativesOf(index).some(isAnything);

function compareMembers(walk: TypeWalk, { from, to, at }: TypePair) {
  const { checker } = walk;
  const isHidden = (member: ts.Symbol): boolean =>
    hasMark(
      checker.getTypeOfSymbol(member),
      walk.direction === 'output' ? 'writeOnly' : 'readOnly',
    );
  const [before, after] = [listMembers(walk, from), listMembers(walk, to)];
  const kept = [...before.values()].flatMap((member): readonly Found[] => {
    const other = after.get(member.name);
    const place = memberOf(at, member.name);
    if (isHidden(member))
      return other && !isHidden(other) ? [describeShown(walk, other, place)] : [];
    if (!other) return compareRemoved(walk, checker.getTypeOfSymbol(member), to, place);
    if (isHidden(other)) return [describeHidden(walk, place)];
    const types = {
      from: checker.getTypeOfSymbol(member),
      to: checker.getTypeOfSymbol(other),
      at: place,
    };
    return [...compareOptional(walk, member, other, place), ...walk.comparePair(walk, types)];
  });
  const added = [...after.values()]
    .filter((member) => !before.has(member.name) && !isHidden(member))
    .map((member) => describeAdded(walk, member, memberOf(at, member.name)));
  return [...kept, ...added];
}

/** Readers make nothing of a member of which nothing is said but that it is there. */
function listMembers(
  { checker, direction }: TypeWalk,
  type: ts.Type,
): ReadonlyMap<string, ts.Symbol> {
  const members = [...membersByName(checker, type)];
  return new Map(
    direction === 'input'
      ? members
      : members.filter(([, member]) => !hasMark(checker.getTypeOfSymbol(member), 'unnamed')),
  );
}

/** A member without a name may still be sent where any name may. */
function compareRemoved(
  walk: TypeWalk,
  from: ts.Type,
  record: ts.Type,
  at: Place,
): readonly Found[] {
  const index = walk.checker.getIndexTypeOfType(record, IndexKind.String);
  return walk.direction === 'input' && index && !holdsAnything(index)
    ? walk.comparePair(walk, { from, to: index, at })
    : [{ ...at, bump: 'major', rule: 'field-removed', what: 'is gone' }];
}

const describeHidden = ({ direction }: TypeWalk, at: Place): TypeDifference =>
  direction === 'output'
    ? { ...at, bump: 'major', rule: 'field-became-write-only', what: 'is not answered any more' }
    : { ...at, bump: 'major', rule: 'field-became-read-only', what: 'is not taken any more' };

function describeShown(walk: TypeWalk, member: ts.Symbol, at: Place): TypeDifference {
  const { bump, what, ...added } = describeAdded(walk, member, at);
  const isTaken = walk.direction === 'output' ? 'is answered as well' : 'is taken as well';
  return { ...added, bump, what: bump === 'major' ? what : isTaken };
}

function compareOptional(
  { direction, onWider, onNarrower }: TypeWalk,
  member: ts.Symbol,
  other: ts.Symbol,
  at: Place,
): TypeDifference[] {
  const isOutput = direction === 'output';
  if (isOptional(member) === isOptional(other)) return [];
  if (isOptional(member)) {
    const what = isOutput ? 'is always there' : 'must be given';
    return [{ ...at, bump: onNarrower, rule: 'field-became-required', what }];
  }
  const what = isOutput ? 'may be absent' : 'may be left out';
  return [{ ...at, bump: onWider, rule: 'field-became-optional', what }];
}

function describeAdded({ direction }: TypeWalk, member: ts.Symbol, at: Place): TypeDifference {
  const mustBeGiven = direction === 'input' && !isOptional(member);
  return mustBeGiven
    ? { ...at, bump: 'major', rule: 'field-added', what: 'is new and must be given' }
    : { ...at, bump: 'minor', rule: 'field-added', what: 'is new' };
}

/** Members whose names are not known, as `additionalProperties` has them. */
function compareIndex(walk: TypeWalk, { from, to, at }: TypePair): readonly Found[] {
  const [index, indexAfter] = [from, to].map((type) =>
    walk.checker.getIndexTypeOfType(type, IndexKind.String),
  );
  const place = indexOf(at);
  if (index && indexAfter)
    return walk.comparePair(walk, { from: index, to: indexAfter, at: place });
  const isOutput = walk.direction === 'output';
  // Readers make nothing of members of which nothing is known.
  if (index && !(isOutput && holdsAnything(index)))
    return [
      {
        ...place,
        bump: 'major',
        rule: 'fields-removed',
        what: isOutput ? 'are gone' : 'are not taken any more',
      },
    ];
  if (indexAfter && !holdsAnything(indexAfter))
    return [
      {
        ...place,
        bump: 'minor',
        rule: 'fields-added',
        what: isOutput ? 'may be there as well' : 'are taken as well',
      },
    ];
  return [];
}
