// @generated from specs/firecrawl by pnpm generate; do not edit
import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { firecrawl } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type FirecrawlOptions = AccountOptions;
/** `getBalance()`, and the typed openapi-fetch client itself. */
export type FirecrawlClient = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, '/team/credit-usage'>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, '/team/credit-usage'>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function createFirecrawl(options: FirecrawlOptions = {}): FirecrawlClient {
  return createProviderClient<paths>()(firecrawl, options);
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
export { firecrawl } from './provider.ts';
export type { paths } from './schema.ts';
