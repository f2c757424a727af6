import type { ProviderDefinition } from './provider-definition.ts';

/** The address of the question for the balance, with what the vendor always wants in its query; without a key. */
export function balanceUrl({ path, request }: ProviderDefinition, baseUrl: string): string {
  const query = new URLSearchParams(request?.query).toString();
  return `${baseUrl}${path}${query && `?${query}`}`;
}
