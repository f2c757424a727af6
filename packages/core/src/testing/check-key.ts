import type { ProviderAuth } from '../provider/provider-definition.ts';

/** What a vendor finds where it looks for the key. A key that it cannot read is as good as none. */
export type KeyFinding = 'accepted' | 'missing' | 'wrong';

/** Looks for the key as the vendor does. Without `apiKey` every readable key is accepted. */
export function checkKey(
  auth: ProviderAuth,
  headers: Pick<Headers, 'get'>,
  apiKey?: string | readonly string[],
): KeyFinding {
  const key = readKey(auth, headers.get(auth.header) ?? '');
  if (!/^[\x21-\x7e]+$/.test(key)) return 'missing';
  if (apiKey === undefined) return 'accepted';
  return [apiKey].flat().some((accepted) => accepted.trim() === key) ? 'accepted' : 'wrong';
}

function readKey(auth: ProviderAuth, value: string): string {
  if (auth.scheme === undefined) return value;
  const [scheme = '', ...key] = value.split(/ +/);
  return scheme.toLowerCase() === auth.scheme.toLowerCase() ? key.join(' ') : '';
}
