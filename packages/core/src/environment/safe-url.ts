import { type Failure, invalidConfig } from '../errors/failure.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, as `URL#hostname` writes it, can only be this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** What to do about a base URL that {@link isSafeBaseUrl} refuses. */
export const SAFE_BASE_URL_HINT =
  'give an https URL (http only for loopback) without user, query or fragment';

/** Nothing is sent to what {@link isSafeBaseUrl} refuses; `from` is where it comes from. */
export const unusableBaseUrl = (from: string): Failure =>
  invalidConfig('base_url', `${from} cannot be used`, SAFE_BASE_URL_HINT);

/**
 * Whether a key may be sent to this server: https, or http on a loopback host, and no user info,
 * query or fragment. The only place where this rule is written.
 */
export function isSafeBaseUrl(given: unknown): given is string {
  return readBaseUrl(given) !== undefined;
}

/** The last one that was read: who reads again and again mostly asks the same server. */
let last: readonly [given: string, baseUrl: string] | undefined;

/**
 * A base URL as `URL` writes it, without slashes at its end.
 * @returns undefined where a key may not be sent there, see {@link isSafeBaseUrl}
 */
export function readBaseUrl(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  if (last?.[0] === given) return last[1];
  if (!URL.canParse(given) || /[?#]/.test(given)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(given);
  const isEncryptedOrLocal =
    protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  if (!isEncryptedOrLocal || username || password) return undefined;
  const baseUrl = href.replace(/(?<!\/)\/+$/, '');
  last = [given, baseUrl];
  return baseUrl;
}
