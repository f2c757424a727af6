// @generated from specs/moonshot by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { moonshot } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type MoonshotOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type MoonshotClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/v1/users/me/balance'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/v1/users/me/balance'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createMoonshot(options: MoonshotOptions = {}): MoonshotClient {
  return createProviderClient<paths>()(moonshot, options);
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
export { moonshot } from './provider.ts';
export type { paths } from './schema.ts';
