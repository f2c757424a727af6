import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import { isMarker } from './type-markers.ts';

const { TypeFlags } = loadTypescript();

/** What single values are, as JSON tells them apart. */
export type ValueKind = 'string' | 'number' | 'boolean';

/** The kind of a single value; undefined for objects, lists and what may be anything. */
export function kindOfValue(type: ts.Type): ValueKind | undefined {
  if (isMarker(type, 'integer')) return 'number';
  if (type.flags & TypeFlags.StringLike) return 'string';
  if (type.flags & TypeFlags.NumberLike) return 'number';
  return type.flags & TypeFlags.BooleanLike ? 'boolean' : undefined;
}

/** Whether it is one of the values that a list may name; the two of a boolean are no list. */
export const isListed = ({ flags }: ts.Type): boolean =>
  (flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral)) !== 0;

const isLiteral = (type: ts.Type): boolean =>
  isListed(type) || (type.flags & TypeFlags.BooleanLiteral) !== 0;

/** Whether every value of one type is one of the other. Literal types of one value are one type. */
export function isWithinValue(inner: ts.Type, outer: ts.Type): boolean {
  if (inner === outer) return true;
  const kind = kindOfValue(inner);
  if (kind === undefined || kind !== kindOfValue(outer) || isLiteral(outer)) return false;
  if (!isMarker(outer, 'integer')) return true;
  return inner.isNumberLiteral() && Number.isInteger(inner.value);
}

export const isInteger = (type: ts.Type): boolean => isMarker(type, 'integer');

export const isAnyNumber = ({ flags }: ts.Type): boolean => (flags & TypeFlags.Number) !== 0;
