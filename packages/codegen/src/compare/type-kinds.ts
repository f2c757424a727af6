import ts from 'typescript';

export const constituents = (type: ts.Type): readonly ts.Type[] =>
  type.isUnion() ? type.types : [type];

export const hasNull = (type: ts.Type): boolean =>
  constituents(type).some(({ flags }) => flags & ts.TypeFlags.Null);

export const isNever = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Never) !== 0;

export const isOptional = (symbol: ts.Symbol): boolean =>
  (symbol.flags & ts.SymbolFlags.Optional) !== 0;

/** Whether it is a list of values: a literal, or a union of some. */
export const isLiterals = (type: ts.Type): boolean =>
  constituents(type).every(
    ({ flags }) => flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral),
  );

/** Whether it is an object, or an intersection of some; `never` is what an absent group of parameters has. */
export const isRecord = (type: ts.Type): boolean =>
  type.isIntersection()
    ? type.types.every(isRecord)
    : (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Never)) !== 0;

export const typeId = (type: ts.Type): number => (type as unknown as { id: number }).id;
