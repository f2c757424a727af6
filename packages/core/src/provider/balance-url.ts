import { invalidDefinition } from '../errors/failure.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/**
 * The address of the question for the balance, with what the vendor always wants in its query; without a key.
 * @throws Failure `invalid_config/option`
 */
export function balanceUrl({ path, request }: ProviderDefinition, baseUrl: string): string {
  // Without its slash a path would go on with the name of the host.
  if (!path.startsWith('/')) throw invalidDefinition('path without a slash');
  const query = new URLSearchParams(request?.query).toString();
  return `${baseUrl}${path}${query && (path.includes('?') ? '&' : '?') + query}`;
}
