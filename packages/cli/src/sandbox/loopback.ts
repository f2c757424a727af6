import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Where the sandbox listens unless told otherwise. */
export const LOOPBACK_ADDRESS = '127.0.0.1';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set([LOOPBACK_ADDRESS, 'localhost', '[::1]']);

/** Does nobody but this machine reach the address? */
export function isLoopback(address: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(address);
}

/** Who may be asked for, and from where. */
export interface HostRules {
  /** Names besides those of this machine itself. */
  readonly names?: readonly string[];
  /** Any address is answered for: others reach this machine by one. A name may have been rebound, an address cannot. */
  readonly addresses?: boolean;
}

/**
 * Does this request come from this machine, as far as its headers can tell? A web page that rebinds its own name
 * to 127.0.0.1 is given away by Host, a page that merely calls across origins by Origin.
 */
export function isLocalRequest(
  { host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>,
  rules: HostRules = {},
): boolean {
  return (
    isAllowedUrl(`http://${host}`, rules) && (origin === undefined || isAllowedUrl(origin, {}))
  );
}

function isAllowedUrl(url: string, { names = [], addresses = false }: HostRules): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return (
    LOOPBACK_NAMES.has(hostname) ||
    names.includes(hostname) ||
    (addresses && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
  );
}
