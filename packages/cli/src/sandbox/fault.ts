import type { ErrorKind } from '@fuelgauge/core';
import { ERROR_REASONS } from '@fuelgauge/core/internal';

/** What goes wrong: an answer of the vendor's, or what happens to the connection. */
export type Fault =
  | { readonly error: ErrorKind | { readonly status: number } }
  | { readonly connection: 'hang' | 'reset' };

/** Reads `503`, `rate_limited`, `hang` or `reset`; undefined where it is none of them. */
export function parseFault(text: string): Fault | undefined {
  if (text === 'hang' || text === 'reset') return { connection: text };
  if (/^[45]\d\d$/.test(text)) return { error: { status: Number(text) } };
  return Object.hasOwn(ERROR_REASONS, text) ? { error: text as ErrorKind } : undefined;
}
