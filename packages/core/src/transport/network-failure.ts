import { Failure, invalidResponse } from '../errors/failure.ts';

/** The codes of each reason, in order: Node's own, undici's, zlib's and OpenSSL's. */
const CODES = {
  reset: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
  dns: /^(ENOTFOUND|EAI_)/,
  tls: /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|^EPROTO$/,
  connect: /^(ECONN|EHOST|ENET|EADDR|ETIMEDOUT$|UND_ERR_CONNECT)/,
  protocol: /^(HPE_|Z_|ERR_|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_HEADERS_OVERFLOW)|BROTLI|ZSTD/,
};

/** The codes of the errors beneath the error: `fetch failed` says nothing, its cause does; of several addresses tried, the first. */
function* codesOf(error: unknown): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, name, cause, errors } = current as Record<string, unknown>;
    if (typeof code === 'string') yield code;
    // Node 24 gives a reply that is not HTTP no code.
    if (name === 'HTTPParserError') yield 'HPE_';
    current = cause ?? (errors as readonly unknown[] | undefined)?.[0];
  }
}

/**
 * What broke beneath HTTP, from what `fetch` or a body threw.
 * @param lengthPromised whether the answer had a Content-Length
 */
export function findNetworkFailure(error: unknown, lengthPromised: boolean): Failure {
  try {
    for (const code of codesOf(error)) {
      const reason = Object.entries(CODES).find(([, codes]) => codes.test(code))?.[0];
      // An orderly end before the length that was promised: undici calls it so only where the connection was to close.
      if (reason === 'protocol' || (lengthPromised && code === 'UND_ERR_SOCKET'))
        return invalidResponse('protocol');
      if (reason) return new Failure('network', reason, {}, code);
    }
  } catch {
    // An error that cannot even be looked at.
  }
  return new Failure('network', 'unknown');
}
