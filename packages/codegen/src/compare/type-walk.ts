import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import type { Bump } from './bump.ts';
import {
  type Direction,
  indexOf,
  itemOf,
  memberOf,
  type Place,
  ROOT,
  type TypeDifference,
  type TypePair,
  type TypeWalk,
} from './type-difference.ts';
import { constituents, hasNull, isNever, isOptional, isRecord, typeId } from './type-kinds.ts';
import { compareLeaves } from './type-leaves.ts';

const typescript = loadTypescript();

/** Walks two types side by side and names every member that differs, with the bump it asks for. */
export function walkTypes(
  checker: ts.TypeChecker,
  old: ts.Type,
  next: ts.Type,
  direction: Direction,
): readonly TypeDifference[] {
  const [onWider, onNarrower]: readonly [Bump, Bump] =
    direction === 'output' ? ['major', 'minor'] : ['minor', 'major'];
  const walk = { checker, direction, onWider, onNarrower };
  return comparePair(walk, { from: old, to: next, at: ROOT }, []);
}

/** @param open pairs that the walk is within: a type within itself is compared once */
function comparePair(walk: TypeWalk, pair: TypePair, open: readonly string[]): TypeDifference[] {
  const { checker } = walk;
  const nulls = compareNull(walk, pair);
  const from = checker.getNonNullableType(pair.from);
  const to = checker.getNonNullableType(pair.to);
  const id = `${typeId(from)}:${typeId(to)}`;
  if (open.includes(id)) return nulls;
  return [...nulls, ...compareShapes(walk, { from, to, at: pair.at }, [...open, id])];
}

function compareNull({ onWider, onNarrower }: TypeWalk, { from, to, at }: TypePair) {
  const differences: TypeDifference[] = [];
  if (!hasNull(from) && hasNull(to))
    differences.push({ ...at, bump: onWider, rule: 'null-added', what: 'may be null' });
  if (hasNull(from) && !hasNull(to))
    differences.push({ ...at, bump: onNarrower, rule: 'null-removed', what: 'is never null' });
  return differences;
}

function compareShapes(walk: TypeWalk, pair: TypePair, open: readonly string[]): TypeDifference[] {
  const { checker } = walk;
  const types = [pair.from, pair.to];
  if (types.every((type) => checker.isArrayType(type))) return compareItems(walk, pair, open);
  const isObject = (type: ts.Type): boolean =>
    isRecord(type) && !checker.isArrayType(type) && !checker.isTupleType(type);
  if (walk.direction === 'input' && isObject(pair.from) && isOpen(walk, pair.to))
    return isOpen(walk, pair.from)
      ? []
      : [{ ...pair.at, bump: walk.onWider, rule: 'type-widened', what: 'takes anything now' }];
  if (types.every(isObject))
    return [...compareMembers(walk, pair, open), ...compareIndex(walk, pair, open)];
  const changed = findChangedAlternative(walk, pair);
  return changed ? comparePair(walk, changed, open) : compareLeaves(walk, pair);
}

/** An object that may hold anything: it names no members. */
function isOpen({ checker }: TypeWalk, type: ts.Type): boolean {
  if (!isRecord(type) || type.isUnion() || checker.getPropertiesOfType(type).length > 0)
    return false;
  const index = checker.getIndexTypeOfType(type, typescript.IndexKind.String);
  return !isNever(type) && (!index || (index.flags & typescript.TypeFlags.Unknown) !== 0);
}

function compareItems(walk: TypeWalk, { from, to, at }: TypePair, open: readonly string[]) {
  const [item, itemAfter] = [from, to].map(
    (type) => walk.checker.getTypeArguments(type as ts.TypeReference)[0],
  );
  return item && itemAfter
    ? comparePair(walk, { from: item, to: itemAfter, at: itemOf(at) }, open)
    : [];
}

function compareMembers(walk: TypeWalk, { from, to, at }: TypePair, open: readonly string[]) {
  const { checker } = walk;
  const kept = checker.getPropertiesOfType(from).flatMap((member): TypeDifference[] => {
    const other = checker.getPropertyOfType(to, member.name);
    const place = memberOf(at, member.name);
    if (!other) return [{ ...place, bump: 'major', rule: 'field-removed', what: 'is gone' }];
    const types = {
      from: checker.getTypeOfSymbol(member),
      to: checker.getTypeOfSymbol(other),
      at: place,
    };
    return [...compareOptional(walk, member, other, place), ...comparePair(walk, types, open)];
  });
  const added = checker
    .getPropertiesOfType(to)
    .filter((member) => !checker.getPropertyOfType(from, member.name))
    .map((member) => describeAdded(walk, member, memberOf(at, member.name)));
  return [...kept, ...added];
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
function compareIndex(walk: TypeWalk, { from, to, at }: TypePair, open: readonly string[]) {
  const [index, indexAfter] = [from, to].map((type) =>
    walk.checker.getIndexTypeOfType(type, typescript.IndexKind.String),
  );
  return index && indexAfter
    ? comparePair(walk, { from: index, to: indexAfter, at: indexOf(at) }, open)
    : [];
}

/** Where two unions differ in one object each, these are the same alternative, changed. */
function findChangedAlternative(walk: TypeWalk, { from, to, at }: TypePair): TypePair | undefined {
  const [removed, added] = [listUnmatched(walk, from, to), listUnmatched(walk, to, from)];
  const [gone, come] = [removed[0], added[0]];
  if (!gone || !come || removed.length + added.length > 2) return undefined;
  return isRecord(gone) && isRecord(come) ? { from: gone, to: come, at } : undefined;
}

/** The alternatives of a union that the other union does not have. */
function listUnmatched({ checker }: TypeWalk, union: ts.Type, other: ts.Type): readonly ts.Type[] {
  if (!union.isUnion() || !other.isUnion()) return [];
  const isSame = (a: ts.Type, b: ts.Type): boolean =>
    checker.isTypeAssignableTo(a, b) && checker.isTypeAssignableTo(b, a);
  return union.types.filter(
    (type) => !constituents(other).some((candidate) => isSame(type, candidate)),
  );
}
