import type { BalanceErrorData } from '@fuelgauge/core';

/** How a call ended. `raw` is what the caller gets: the value, or what was thrown. */
export type Outcome = { readonly raw: unknown } & (
  | { readonly status: 'ok'; readonly remaining: string; readonly unit: string }
  | { readonly status: 'error'; readonly error: BalanceErrorData }
  | { readonly status: 'response'; readonly httpStatus: number; readonly hasData: boolean }
  | { readonly status: 'unexpected' }
);
