import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import type { Bump } from './bump.ts';

/** One difference between two documents, and what it asks of the version. */
export interface Change {
  /**
   * JSON Pointer to what changed. Below a `schema` it leads through the schema as it is put
   * together: references are followed, and the parts of an `allOf` are one.
   */
  readonly pointer: string;
  readonly bump: Bump;
  /** Stable name of the rule that decided: `field-removed`. */
  readonly rule: string;
  /** One line for people. */
  readonly message: string;
  /** Where else the same changed: what is declared once may be used in many places. */
  readonly alsoAt?: readonly string[];
  /** What stood there, of changes that only the documents show; left out where nothing did. */
  readonly old?: Json;
  /** What stands there now. */
  readonly new?: Json;
  /**
   * What people must look at, since it may mean something that no type shows: `deprecated`, another
   * unit. Left out where nothing speaks for it.
   */
  readonly look?: string;
}

/** Makes the changes below one place of a document. */
export type ChangeMaker = (
  names: readonly string[],
  bump: Bump,
  rule: string,
  message: string,
) => Change;

export const changesBelow =
  (...base: readonly string[]): ChangeMaker =>
  (names, bump, rule, message) => ({
    pointer: writePointer([...base, ...names]),
    bump,
    rule,
    message,
  });
