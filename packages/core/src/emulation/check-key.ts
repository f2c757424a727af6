import type { HeaderAuth, ProviderAuth } from '../provider/provider-definition.ts';

/** What a vendor finds where it looks for the key. A key that it cannot read is as good as none. */
export type KeyFinding = 'accepted' | 'missing' | 'wrong';

/** Looks for the key as the vendor does. Without `apiKey` every readable key is accepted. */
export function checkKey(
  auth: ProviderAuth,
  { url, headers }: { readonly url: string; readonly headers: Pick<Headers, 'get'> },
  apiKey?: string | readonly string[],
): KeyFinding {
  const key =
    'query' in auth
      ? (new URL(url).searchParams.get(auth.query) ?? '')
      : readHeader(auth, headers.get(auth.header) ?? '');
  if (!/^[\x21-\x7e]+$/.test(key)) return 'missing';
  if (apiKey === undefined) return 'accepted';
  return [apiKey].flat().some((accepted) => accepted.trim() === key) ? 'accepted' : 'wrong';
}

function readHeader({ scheme: wanted, basic }: HeaderAuth, value: string): string {
  if (wanted === undefined) return value;
  const [scheme = '', ...key] = value.split(/ +/);
  if (scheme.toLowerCase() !== wanted.toLowerCase()) return '';
  return basic === undefined ? key.join(' ') : readBasic(basic, key.join(' '));
}

/** The half of `username:password` that is the key. */
function readBasic(half: NonNullable<HeaderAuth['basic']>, encoded: string): string {
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(encoded)) return '';
  const text = atob(encoded);
  return half === 'username' ? text.replace(/:$/, '') : text.replace(/^:/, '');
}
