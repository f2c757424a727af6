import type ts from 'typescript';
import type { Bump } from './bump.ts';
import type { PairMemory } from './pair-memory.ts';
import type { Direction, Found, TypePair } from './type-difference.ts';

export type ComparePair = (walk: TypeWalk, pair: TypePair) => readonly Found[];

/** What all steps of one walk share. */
export interface TypeWalk {
  readonly checker: ts.TypeChecker;
  readonly direction: Direction;
  /** The bump of a type that has become wider, and of one that has become narrower. */
  readonly onWider: Bump;
  readonly onNarrower: Bump;
  readonly memory: PairMemory;
  /** Two types of values, unions as well: what is within them is left for later. */
  readonly comparePair: ComparePair;
  /** Compares two types of which neither is a union. */
  readonly compareSingle: ComparePair;
  /** What is found of a pair itself, at the root of it. */
  readonly openPair: (walk: TypeWalk, pair: TypePair) => readonly Found[];
}
