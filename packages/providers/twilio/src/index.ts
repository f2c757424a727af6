// @generated from specs/twilio by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { twilio } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type TwilioOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type TwilioClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/2010-04-01/Accounts/{AccountSid}/Balance.json'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/2010-04-01/Accounts/{AccountSid}/Balance.json'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createTwilio(options: TwilioOptions = {}): TwilioClient {
  return createProviderClient<paths>()(twilio, options);
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
export { twilio } from './provider.ts';
export type { paths } from './schema.ts';
