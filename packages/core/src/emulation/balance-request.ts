import { balanceUrl } from '../provider/balance-url.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { addKey } from '../transport/add-key.ts';

/**
 * The request for the balance as it goes to the vendor, key included; without a key where `apiKey`
 * is null.
 */
export function createBalanceRequest(
  definition: ProviderDefinition,
  apiKey: string | null,
  baseUrl: string = definition.baseUrl,
): Request {
  const url = balanceUrl(definition, baseUrl);
  const headers = new Headers(definition.request?.headers);
  const address = apiKey === null ? url : addKey(definition.auth, url, headers, apiKey);
  return new Request(address, { headers });
}
