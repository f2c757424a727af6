import type { ErrorKind } from '@fuelgauge/core';
import { ERROR_REASONS } from '@fuelgauge/core/internal';

/** A failure of a vendor: an error response, or a connection that ends without a response. */
export type Fault =
  | { readonly error: ErrorKind | { readonly status: number }; readonly connection?: never }
  | { readonly connection: 'hang' | 'reset'; readonly error?: never };

/** Parses `503`, `rate_limited`, `hang` or `reset`; undefined for anything else. */
export function parseFault(text: string): Fault | undefined {
  if (text === 'hang' || text === 'reset') return { connection: text };
  if (/^[45]\d\d$/.test(text)) return { error: { status: Number(text) } };
  return Object.hasOwn(ERROR_REASONS, text) ? { error: text as ErrorKind } : undefined;
}
