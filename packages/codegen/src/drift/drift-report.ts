import type { Classification } from '../compare/classify.ts';

/**
 * How a vendor's page differs from what was imported from it. `changed` is also a page without the
 * operation; `unreachable` is only what could not be fetched.
 */
export type DriftStatus = 'unchanged' | 'changed' | 'moved' | 'form' | 'unreachable';

export interface ProviderDrift {
  readonly provider: string;
  readonly status: DriftStatus;
  /** Where the page was found, or was looked for last. */
  readonly url: string | null;
  /** One line for people: what is so, and what to do. */
  readonly message: string;
  /** Of a changed document; null where there is none to compare, as with prose. */
  readonly classification: Classification | null;
  /** Operations that may have taken the place of one that is gone, likeliest first; else empty. */
  readonly successors: readonly string[];
  /** Fixtures whose example is not on the page any more, a line each; left out where there are none. */
  readonly fixtures?: readonly string[];
}

const DRIFTED = 1;
const UNREACHABLE = 2;

/** 0: nothing to do. 1: something changed, see to it or update. 2: some page could not be read, try again. */
export function exitCodeOf(drifts: readonly ProviderDrift[]): number {
  const has = (...wanted: readonly DriftStatus[]): boolean =>
    drifts.some(({ status }) => wanted.includes(status));
  if (has('changed', 'moved', 'form')) return DRIFTED;
  return has('unreachable') ? UNREACHABLE : 0;
}
