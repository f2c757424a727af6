import type ts from 'typescript';
import type { Bump } from './bump.ts';

/** A difference between two types, at a place within them. */
export interface TypeDifference {
  /** Steps through the schema: `properties`, `data`, `items`, … */
  readonly place: readonly string[];
  /** Steps through a value: `data`, `0`, … */
  readonly value: readonly string[];
  readonly bump: Bump;
  readonly rule: string;
  /** What happened to it: "is gone". */
  readonly what: string;
}

/** What readers get may only become narrower, what callers send only wider. */
export type Direction = 'output' | 'input';

/** Where in two types a comparison is. */
export type Place = Pick<TypeDifference, 'place' | 'value'>;

/** Two types that stand at the same place. */
export interface TypePair {
  readonly from: ts.Type;
  readonly to: ts.Type;
  readonly at: Place;
}

/** What a step of a walk finds: a difference, or a pair within that is compared once, wherever it is met. */
export type Found = TypeDifference | TypePair;

export const isPair = (found: Found): found is TypePair => 'at' in found;

export const ROOT: Place = { place: [], value: [] };

export const memberOf = ({ place, value }: Place, name: string): Place => ({
  place: [...place, 'properties', name],
  value: [...value, name],
});

export const itemOf = ({ place, value }: Place): Place => ({
  place: [...place, 'items'],
  value: [...value, '0'],
});

/** An item of a list whose items have a type each. */
export const itemAt = ({ place, value }: Place, index: number): Place => ({
  place: [...place, 'prefixItems', String(index)],
  value: [...value, String(index)],
});

/** Members whose names are not known. */
export const indexOf = ({ place, value }: Place): Place => ({
  place: [...place, 'additionalProperties'],
  value: [...value, '*'],
});

/** A place within another one. */
export const within = (outer: Place, { place, value }: Place): Place => ({
  place: [...outer.place, ...place],
  value: [...outer.value, ...value],
});
