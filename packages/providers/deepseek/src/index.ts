// @generated from specs/deepseek by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { deepseek } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type DeepSeekOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type DeepSeekClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/user/balance'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/user/balance'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createDeepSeek(options: DeepSeekOptions = {}): DeepSeekClient {
  return createProviderClient<paths>()(deepseek, options);
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
export { deepseek } from './provider.ts';
export type { paths } from './schema.ts';
