import { parseKey } from '../environment/parse-key.ts';
import { goesTo } from '../provider/balance-url.ts';
import type { HeaderAuth, ProviderDefinition } from '../provider/provider-definition.ts';

/** The result of looking for the key. A key that cannot be read counts as missing. */
export type KeyCheck = 'accepted' | 'missing' | 'wrong';

/** Looks for the key where the vendor does. Without `apiKey` every readable key is accepted. */
export function checkKey(
  { auth, parameters = {} }: Pick<ProviderDefinition, 'auth' | 'parameters'>,
  { url, headers }: { readonly url: string; readonly headers: Pick<Headers, 'get'> },
  apiKey?: string | readonly string[],
): KeyCheck {
  const key =
    'query' in auth
      ? (new URL(url).searchParams.get(auth.query) ?? '')
      : readHeader(
          auth,
          headers.get(auth.header) ?? '',
          Object.values(parameters).some((parameter) => goesTo(parameter, 'basic')),
        );
  if (parseKey(key).key !== key) return 'missing';
  if (apiKey === undefined) return 'accepted';
  return [apiKey].flat().some((accepted) => accepted.trim() === key) ? 'accepted' : 'wrong';
}

function readHeader(
  { scheme: wanted, basic }: HeaderAuth,
  value: string,
  hasOtherHalf: boolean,
): string {
  if (wanted === undefined) return value;
  const [scheme = '', ...key] = value.split(/ +/);
  if (scheme.toLowerCase() !== wanted.toLowerCase()) return '';
  return basic === undefined ? key.join(' ') : readBasic(basic, key.join(' '), hasOtherHalf);
}

/** The half of `username:password` that is the key. */
function readBasic(
  half: NonNullable<HeaderAuth['basic']>,
  encoded: string,
  hasOtherHalf: boolean,
): string {
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(encoded)) return '';
  const text = atob(encoded);
  if (hasOtherHalf) {
    const [username = '', ...password] = text.split(':');
    const [key, other] =
      half === 'username' ? [username, password.join(':')] : [password.join(':'), username];
    return other === '' ? '' : key;
  }
  return half === 'username' ? text.replace(/:$/, '') : text.replace(/^:/, '');
}
