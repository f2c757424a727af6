// @generated from specs/deepgram by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { deepgram } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type DeepgramOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type DeepgramClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/v1/projects/{project_id}/balances'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/v1/projects/{project_id}/balances'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createDeepgram(options: DeepgramOptions = {}): DeepgramClient {
  return createProviderClient<paths>()(deepgram, options);
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
export { deepgram } from './provider.ts';
export type { paths } from './schema.ts';
