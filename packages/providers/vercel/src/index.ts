// @generated from specs/vercel by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { vercel } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type VercelOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type VercelClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/v1/credits'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/v1/credits'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createVercel(options: VercelOptions = {}): VercelClient {
  return createProviderClient<paths>()(vercel, options);
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
export { vercel } from './provider.ts';
export type { paths } from './schema.ts';
