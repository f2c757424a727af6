import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { isLoopbackHost } from '@fuelgauge/core/internal';

/** Which hosts besides loopback a sandbox responds for. */
export interface HostRules {
  /** Names that may be asked for. */
  readonly names?: readonly string[];
  /** Whether any address may be asked for: others reach this machine by one. A name may be rebound, an address cannot. */
  readonly addresses?: boolean;
}

/**
 * Whether a request comes from this machine, as far as its headers tell. A web page that rebinds its own name to
 * 127.0.0.1 is given away by Host, a page that calls across origins by Origin.
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
    isLoopbackHost(hostname) ||
    names.includes(hostname) ||
    (addresses && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
  );
}
