import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';

const typescript = loadTypescript();

export const constituents = (type: ts.Type): readonly ts.Type[] =>
  type.isUnion() ? type.types : [type];

export const hasNull = (type: ts.Type): boolean =>
  constituents(type).some(({ flags }) => flags & typescript.TypeFlags.Null);

export const isNever = ({ flags }: ts.Type): boolean => (flags & typescript.TypeFlags.Never) !== 0;

export const isOptional = (symbol: ts.Symbol): boolean =>
  (symbol.flags & typescript.SymbolFlags.Optional) !== 0;

/** Whether it is a list of values: a literal, or a union of some. */
export const isLiterals = (type: ts.Type): boolean =>
  constituents(type).every(
    ({ flags }) =>
      flags & (typescript.TypeFlags.StringLiteral | typescript.TypeFlags.NumberLiteral),
  );

/** Whether it is an object, or an intersection of some; `never` is what an absent group of parameters has. */
export const isRecord = (type: ts.Type): boolean =>
  type.isIntersection()
    ? type.types.every(isRecord)
    : (type.flags & (typescript.TypeFlags.Object | typescript.TypeFlags.Never)) !== 0;

export const typeId = (type: ts.Type): number => (type as unknown as { id: number }).id;
