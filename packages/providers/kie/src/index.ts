// @generated from specs/kie by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { kie } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type KieOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type KieClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/api/v1/chat/credit'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/api/v1/chat/credit'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createKie(options: KieOptions = {}): KieClient {
  return createProviderClient<paths>()(kie, options);
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
export { kie } from './provider.ts';
export type { paths } from './schema.ts';
