// Also here, so that a client loads one entry of this package.
export { BalanceError } from '../errors/balance-error.ts';
export { createProviderClient } from './create-provider-client.ts';
export type { ProviderClient } from './provider-client.ts';
