import { isIP } from 'node:net';
import { isLoopbackHost } from '@fuelgauge/core/internal';

/** Which hosts besides loopback may be asked for. */
export interface HostRules {
  /** Without a port; an IPv6 address with or without its brackets. */
  readonly names: readonly string[];
  /** Whether any address may be asked for. A name may be rebound, an address cannot. */
  readonly addresses: boolean;
}

/**
 * Whether a request was meant for this server. A web page that rebinds its own name to 127.0.0.1 is
 * given away by the Host header.
 */
export function isAllowedHost(host: string, { names, addresses }: HostRules): boolean {
  const url = `http://${host}`;
  if (/[\s/?#@\\]/.test(host) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return (
    isLoopbackHost(hostname) ||
    names.some((name) => sameName(name, hostname)) ||
    (addresses && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
  );
}

function sameName(name: string, hostname: string): boolean {
  const url = `http://${isIP(name) === 6 ? `[${name}]` : name}`;
  return URL.canParse(url) && new URL(url).hostname === hostname;
}
