// @generated from specs/venice by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { venice } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type VeniceOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type VeniceClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/billing/balance'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/billing/balance'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createVenice(options: VeniceOptions = {}): VeniceClient {
  return createProviderClient<paths>()(venice, options);
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
export { venice } from './provider.ts';
export type { paths } from './schema.ts';
