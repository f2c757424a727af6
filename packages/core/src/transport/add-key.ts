import type { ProviderAuth } from '../provider/provider-definition.ts';

/** An address and headers that carry the key: never to be shown to anybody but `fetch`. */
export interface KeyedRequest {
  readonly url: string;
  readonly headers: Headers;
}

/** Puts the key where the vendor looks for it, in place of whatever stands there. */
export function addKey(auth: ProviderAuth, url: string, headers: Headers, key: string): KeyedRequest {
  if ('query' in auth) {
    const keyed = new URL(url);
    keyed.searchParams.set(auth.query, key);
    return { url: keyed.href, headers };
  }
  const { header, scheme, basic } = auth;
  const value = basic === undefined ? key : btoa(basic === 'username' ? `${key}:` : `:${key}`);
  const keyed = new Headers(headers);
  keyed.set(header, scheme === undefined ? value : `${scheme} ${value}`);
  return { url, headers: keyed };
}
