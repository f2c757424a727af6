import { invalidDefinition } from '../errors/failure.ts';
import type { ProviderAuth } from '../provider/provider-definition.ts';

/**
 * Puts the key where the vendor looks for it, in place of whatever stands there: into `headers`, or into the address.
 * @returns the address, which may carry the key: never to be shown to anybody but `fetch`
 * @throws Failure `invalid_config/option`
 */
export function addKey(auth: ProviderAuth, url: string, headers: Headers, key: string): string {
  if ('query' in auth) {
    const keyed = new URL(url);
    keyed.searchParams.set(auth.query, key);
    return keyed.href;
  }
  const { header, scheme, basic } = auth;
  const value = basic === undefined ? key : btoa(basic === 'username' ? `${key}:` : `:${key}`);
  try {
    headers.set(header, scheme === undefined ? value : `${scheme} ${value}`);
  } catch {
    // The error quotes the key.
    throw invalidDefinition('header for the key');
  }
  return url;
}
