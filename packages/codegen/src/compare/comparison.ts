import type { Operation } from '../openapi/operation.ts';
import type { Change } from './change.ts';

/**
 * Two types to compare: a response body or header, a request body, or the parameters. `added` is a
 * response body that is new; it is compared with all successful JSON bodies of the old document.
 */
export interface Comparison {
  readonly kind: 'response' | 'added' | 'header' | 'request' | 'parameters';
  readonly from: Operation;
  readonly to: Operation;
  /** Of responses. */
  readonly status?: string;
  /** The name of a header as the old and as the new document spell it. */
  readonly header?: readonly [old: string, next: string];
  /** The media type as the old and as the new document spell it; null where the old one has none. */
  readonly media?: readonly [old: string | null, next: string];
}

/** What a rule finds: changes that it sees itself, and pairs of types that are left to the compiler. */
export interface Compared {
  readonly changes: readonly Change[];
  readonly comparisons: readonly Comparison[];
}

export const NOTHING: Compared = { changes: [], comparisons: [] };

export const combine = (parts: readonly Compared[]): Compared => ({
  changes: parts.flatMap(({ changes }) => changes),
  comparisons: parts.flatMap(({ comparisons }) => comparisons),
});
