import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import { isMarked, isMarker } from './type-markers.ts';

const { TypeFlags, SymbolFlags } = loadTypescript();

/** Marks of members, which are no alternatives of their values. */
const MARKS = ['readOnly', 'writeOnly', 'unnamed'] as const;

const constituents = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** What a value may be, one type each: without null, without what is left out, and without marks. */
export function alternativesOf(type: ts.Type): readonly ts.Type[] {
  const found = constituents(type)
    .filter(({ flags }) => !(flags & (TypeFlags.Null | TypeFlags.Undefined)))
    .filter((part) => !MARKS.some((mark) => isMarked(part, mark)))
    .map(withoutAnything);
  return [...new Set(found)];
}

/** Anything, as a part of an intersection, says nothing. */
function withoutAnything(type: ts.Type): ts.Type {
  if (!type.isIntersection()) return type;
  const rest = type.types.filter((part) => !isAnything(part));
  return rest.length < 2 ? (rest[0] ?? type.types[0] ?? type) : type;
}

export const isAnything = (type: ts.Type): boolean => isMarker(type, 'anything');

export const hasNull = (type: ts.Type): boolean =>
  constituents(type).some(({ flags }) => flags & TypeFlags.Null);

/** Null is one of the values of anything. */
export const mayBeNull = (type: ts.Type): boolean =>
  hasNull(type) || alternativesOf(type).some(isAnything);

export const hasMark = (type: ts.Type, mark: (typeof MARKS)[number]): boolean =>
  constituents(type).some((part) => isMarked(part, mark));

export const isUntyped = ({ flags }: ts.Type): boolean => (flags & TypeFlags.Any) !== 0;

export const isOptional = (symbol: ts.Symbol): boolean =>
  (symbol.flags & SymbolFlags.Optional) !== 0;

/** An object, or an intersection of some; `never` is what an absent group of parameters has. */
export const isRecord = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  type.isIntersection()
    ? type.types.every((part) => isAnything(part) || isRecord(checker, part))
    : (type.flags & (TypeFlags.Object | TypeFlags.Never)) !== 0 &&
      !isAnything(type) &&
      !isMarker(type, 'integer') &&
      !checker.isArrayType(type) &&
      !checker.isTupleType(type);

export const isNever = ({ flags }: ts.Type): boolean => (flags & TypeFlags.Never) !== 0;

export const typeId = (type: ts.Type): number => (type as unknown as { id: number }).id;
