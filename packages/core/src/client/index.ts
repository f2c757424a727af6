export { createProviderClient } from './create-provider-client.ts';
export type { ProviderClient } from './provider-client.ts';
