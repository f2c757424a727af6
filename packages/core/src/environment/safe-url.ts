const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, as `URL#hostname` writes it, can only be this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** What to do about a base URL that {@link isSafeBaseUrl} refuses. */
export const SAFE_BASE_URL_HINT =
  'give an https URL (http only for loopback) without user, query or fragment';

/**
 * Whether a key may be sent to this server: https, or http on a loopback host, and no user info,
 * query or fragment. The only place where this rule is written.
 */
export function isSafeBaseUrl(given: unknown): given is string {
  if (typeof given !== 'string' || !URL.canParse(given) || /[?#]/.test(given)) return false;
  const { protocol, hostname, username, password } = new URL(given);
  const isEncryptedOrLocal =
    protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isEncryptedOrLocal && !username && !password;
}
