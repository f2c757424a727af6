// @generated from specs/browser-use by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { browserUse } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type BrowserUseOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type BrowserUseClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/billing/account'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/billing/account'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createBrowserUse(options: BrowserUseOptions = {}): BrowserUseClient {
  return createProviderClient<paths>()(browserUse, options);
}

export type {
  AccountOptions,
  ApiKey,
  Balance,
  BalanceErrorData,
  CallOptions,
  Decimal,
  ErrorKind,
  FetchLike,
  Scope,
  Unit,
} from '@fuelgauge/core';
export { BalanceError } from '@fuelgauge/core/client';
export { browserUse } from './provider.ts';
export type { paths } from './schema.ts';
