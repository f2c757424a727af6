import { isLoopbackHost } from '@fuelgauge/core/internal';
import { type Refuse, refuseUsage } from '../errors.ts';

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

const FORM = /^(?:(\[[0-9a-f:.]+\]|[^:[\]/\s]+):)?(\d{1,5})$/i;
const LOOPBACK = '127.0.0.1';

/** Parses `127.0.0.1:7373`, `[::1]:7373` or `7373`, which is a port on loopback. 0 takes any free port. */
export function parseListen(text: string, refuse: Refuse = refuseUsage): ListenAddress {
  const [, host = LOOPBACK, port = ''] = FORM.exec(text) ?? [];
  return port !== '' && Number(port) <= 65_535
    ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    : refuse('invalid address: write HOST:PORT, as in 127.0.0.1:7373');
}

/** Whether only this machine reaches an address. */
export function isOnLoopback({ host }: Pick<ListenAddress, 'host'>): boolean {
  return isLoopbackHost(host.includes(':') ? `[${host}]` : host);
}

/**
 * What to say where an address cannot be listened on. An error that is not about that is thrown again.
 * @param options what sets host and port
 */
export function describeListenFailure(
  error: unknown,
  { host, port }: ListenAddress,
  [hostOption, portOption]: readonly [string, string],
): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: choose another with ${portOption}, or 0 for any free one`;
    case 'EACCES':
      return `port ${port} may not be used by this user: choose one above 1023 with ${portOption}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine: choose another with ${hostOption}`;
    default:
      throw error;
  }
}
