import { invalidDefinition } from '../errors/failure.ts';
import type { ProviderDefinition } from './provider-definition.ts';

/**
 * The URL of the request for the balance, with the fixed query of the vendor, without a key.
 * @throws Failure `invalid_config/option`
 */
export function balanceUrl({ path, request }: ProviderDefinition, baseUrl: string): string {
  // Without its slash a path would continue the host name.
  if (!path.startsWith('/')) throw invalidDefinition('path without a leading slash');
  const query = new URLSearchParams(request?.query).toString();
  return `${baseUrl}${path}${query && (path.includes('?') ? '&' : '?') + query}`;
}
