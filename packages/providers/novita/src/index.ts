// @generated from specs/novita by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { novita } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type NovitaOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type NovitaClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/openapi/v1/billing/balance/detail'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/openapi/v1/billing/balance/detail'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createNovita(options: NovitaOptions = {}): NovitaClient {
  return createProviderClient<paths>()(novita, options);
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
export { novita } from './provider.ts';
export type { paths } from './schema.ts';
