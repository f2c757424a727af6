import type { Operation } from '../openapi/operation.ts';

/**
 * Two types to compare: what one status answers in one media type, one of its headers, what a call sends, or its parameters.
 * `added`: a body that was not there before, to hold against all successful JSON bodies of old.
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
