import { isIP, isIPv6 } from 'node:net';
import { DeliveryError } from '../delivery-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Where to connect to, as a URL of the configuration says. */
export interface Target {
  readonly url: URL;
  /** A name or an address in its one spelling, without brackets. */
  readonly host: string;
  /** Allowed by name: may be private, and without TLS. */
  readonly isAllowed: boolean;
}

export const PRIVATE_PROBLEM =
  'its host is a private or loopback address, to which nothing is sent; list the host in allowPrivateHosts if it is meant';

/**
 * The one spelling of a host. It is read as an http URL, whatever the scheme: only there are `2130706433`, `0x7f.1`
 * and `①②⑦.1` the address that the system would make of them.
 */
function spellHost(host: string): string | null {
  const bracketed = isIPv6(host) ? `[${host}]` : host;
  return URL.canParse(`http://${bracketed}`) ? new URL(`http://${bracketed}`).hostname : null;
}

/**
 * @param text the URL, which is a secret: no error shows it
 * @param schemes with TLS first
 * @throws DeliveryError where nothing may be sent to it
 */
export function parseTarget(
  text: string,
  [secure, plain]: readonly [secure: string, plain: string],
  allowedHosts: readonly string[] = [],
): Target {
  const url = URL.canParse(text) ? new URL(text) : null;
  const host = url === null ? null : spellHost(url.hostname);
  if (url === null || host === null || host === '') {
    throw new DeliveryError('its URL is not one; copy it again');
  }
  const isAllowed = allowedHosts.some((allowed) => spellHost(allowed) === host);
  if (url.protocol !== secure && url.protocol !== plain) {
    throw new DeliveryError(`its URL does not begin with ${secure}//`);
  }
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isAllowed && !isPublicAddress(address)) {
    throw new DeliveryError(PRIVATE_PROBLEM);
  }
  return { url, host: address, isAllowed };
}

/** A part of a URL as it was meant; as it stands where a `%` begins no escape. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function readUserInfo({ username, password }: URL): {
  readonly user: string;
  readonly password: string;
} {
  return { user: decodePart(username), password: decodePart(password) };
}
