// @generated from specs/crustdata by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { crustdata } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type CrustdataOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type CrustdataClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/account/credits'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/account/credits'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createCrustdata(options: CrustdataOptions = {}): CrustdataClient {
  return createProviderClient<paths>()(crustdata, options);
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
export { crustdata } from './provider.ts';
export type { paths } from './schema.ts';
