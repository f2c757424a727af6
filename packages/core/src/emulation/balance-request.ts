import { balanceUrl, placeParameters } from '../provider/balance-url.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { addKey } from '../transport/add-key.ts';

/** A value for every parameter that the vendor requires, for tests of an account that has none. */
export function sampleParameters({ parameters = {} }: ProviderDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, { optional }]) => !optional)
      .map(([name]) => [name, `sample-${name}`]),
  );
}

/**
 * The request for the balance as it goes to the vendor, key included; without a key where `apiKey`
 * is null.
 */
export function createBalanceRequest(
  definition: ProviderDefinition,
  apiKey: string | null,
  baseUrl: string = definition.baseUrl,
  parameters: Readonly<Record<string, string>> = sampleParameters(definition),
): Request {
  const url = balanceUrl(definition, baseUrl, parameters);
  const headers = new Headers(definition.request?.headers);
  for (const [name, value] of placeParameters(definition, 'header', parameters))
    headers.set(name, value);
  const [[, otherHalf] = ['', '']] = placeParameters(definition, 'basic', parameters);
  const address = apiKey === null ? url : addKey(definition.auth, url, headers, apiKey, otherHalf);
  return new Request(address, { headers });
}
