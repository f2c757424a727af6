import type { IncomingHttpHeaders } from 'node:http';

/** The only address that the sandbox listens on. */
export const LOOPBACK_ADDRESS = '127.0.0.1';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set([LOOPBACK_ADDRESS, 'localhost', '[::1]']);

/**
 * Does this request come from this machine, as far as its headers can tell? A web page that rebinds its own name
 * to 127.0.0.1 is given away by Host, a page that merely calls across origins by Origin.
 */
export function isLocalRequest({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  return isLoopbackUrl(`http://${host}`) && (origin === undefined || isLoopbackUrl(origin));
}

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && LOOPBACK_NAMES.has(new URL(url).hostname);
}
