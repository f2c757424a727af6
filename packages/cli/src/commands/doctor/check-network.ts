import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { type CheckResult, ok, problem } from './check-result.ts';

const NEXT: readonly (readonly [RegExp, string])[] = [
  [/EXPIRED|NOT_YET_VALID/, 'check the clock of this machine'],
  [
    /SELF_SIGNED|UNABLE_TO|ISSUER|LEAF/,
    'a proxy may replace certificates: add its authority with NODE_EXTRA_CA_CERTS',
  ],
  [/ALTNAME/, 'check the base URL: the certificate belongs to another host'],
  [/REFUSED/, 'check the base URL: nothing listens there'],
  [/ENOTFOUND|EAI/, 'check the base URL and the name server'],
];

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

/** Whether the name of the server has an address. */
export async function checkDns(url: URL, signal: AbortSignal): Promise<CheckResult> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return ok('dns', `${host} is an address`);
  try {
    const addresses = await within(signal, lookup(host, { all: true }));
    return ok(
      'dns',
      `${host} has ${addresses.length === 1 ? '1 address' : `${addresses.length} addresses`}`,
    );
  } catch (error) {
    return failed('dns', `${host} could not be resolved`, error);
  }
}

/** Whether the server can be connected to and has a trusted certificate. */
export async function checkTls(url: URL, signal: AbortSignal): Promise<CheckResult> {
  const host = hostOf(url);
  const isTls = url.protocol === 'https:';
  const port = Number(url.port) || (isTls ? 443 : 80);
  // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: this finds what it would hide.
  const socket: Socket = isTls
    ? connectTls({
        host,
        port,
        rejectUnauthorized: true,
        ...(isIP(host) === 0 ? { servername: host } : {}),
      })
    : connectTcp({ host, port });
  try {
    await once(socket, isTls ? 'secureConnect' : 'connect', { signal });
    return isTls
      ? describeCertificate(socket as TLSSocket)
      : ok('tls', 'connects; loopback needs no TLS');
  } catch (error) {
    return failed('tls', `no trusted connection to ${url.host}`, error);
  } finally {
    socket.on('error', () => {});
    socket.destroy();
  }
}

function describeCertificate(socket: TLSSocket): CheckResult {
  const end = new Date(socket.getPeerCertificate().valid_to);
  const until = Number.isNaN(end.getTime())
    ? ''
    : `, certificate valid until ${end.toISOString().slice(0, 10)}`;
  return ok('tls', `${socket.getProtocol() ?? 'TLS'}${until}`);
}

/** Only the code of an error is shown: its message may quote anything. */
function failed(check: string, message: string, error: unknown): CheckResult {
  const { code = '', name = '' } = error as { code?: unknown; name?: string };
  const reason = /^(Abort|Timeout)Error$/.test(name)
    ? 'timed out'
    : /^[A-Z][A-Z0-9_]*$/.test(String(code))
      ? String(code)
      : 'failed';
  const [, next] = NEXT.find(([pattern]) => pattern.test(reason)) ?? [];
  return problem(
    check,
    `${message} (${reason})`,
    next ?? 'check the network, the firewall and proxies',
  );
}

/** A look-up cannot be interrupted: its result is ignored after the signal. */
function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const cut = new Promise<never>((_, reject) => {
    const abort = () => reject(Object.assign(new Error(), { name: 'TimeoutError' }));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
  return Promise.race([work, cut]);
}
