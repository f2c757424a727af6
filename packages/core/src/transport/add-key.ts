import { invalidDefinition } from '../errors/failure.ts';
import type { ProviderAuth } from '../provider/provider-definition.ts';

/**
 * Adds the key where the vendor expects it: to `headers`, replacing any value there, or to the URL.
 * `otherHalf` is what HTTP Basic has beside it.
 * @returns the URL, which may contain the key: pass it to `fetch` only
 * @throws Failure `invalid_config/option`
 */
export function addKey(
  auth: ProviderAuth,
  url: string,
  headers: Headers,
  key: string,
  otherHalf: string,
): string {
  if ('query' in auth) {
    const keyed = new URL(url);
    keyed.searchParams.set(auth.query, key);
    return keyed.href;
  }
  const { header, scheme, basic } = auth;
  const value =
    basic === undefined
      ? key
      : btoa(basic === 'username' ? `${key}:${otherHalf}` : `${otherHalf}:${key}`);
  try {
    headers.set(header, scheme === undefined ? value : `${scheme} ${value}`);
  } catch {
    // The error quotes the key.
    throw invalidDefinition('header for the key');
  }
  return url;
}
