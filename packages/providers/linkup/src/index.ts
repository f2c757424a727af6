// @generated from specs/linkup by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { linkup } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type LinkupOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type LinkupClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/v1/credits/balance'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/v1/credits/balance'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createLinkup(options: LinkupOptions = {}): LinkupClient {
  return createProviderClient<paths>()(linkup, options);
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
export { linkup } from './provider.ts';
export type { paths } from './schema.ts';
