import { Failure, invalidResponse } from '../errors/failure.ts';

/** The codes of each reason, in order: Node's own, undici's, zlib's and OpenSSL's. */
const CODES = {
  reset: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
  dns: /^(ENOTFOUND|EAI_)/,
  tls: /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|^EPROTO$/,
  connect: /^(ECONN|EHOST|ENET|EADDR|ETIMEDOUT$|UND_ERR_CONNECT)/,
  protocol: /^(HPE_|Z_|ERR_|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_HEADERS_OVERFLOW)|BROTLI|ZSTD/,
};

/**
 * The codes of an error and its causes: `fetch failed` itself has none. Of several addresses tried,
 * the first counts.
 */
function* codesOf(error: unknown): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, name, cause, errors } = current as Record<string, unknown>;
    if (typeof code === 'string') yield code;
    // Node 24 has no code for a response that is not HTTP.
    if (name === 'HTTPParserError') yield 'HPE_';
    current = cause ?? (errors as readonly unknown[] | undefined)?.[0];
  }
}

/**
 * Classifies what `fetch` or reading a body threw.
 * @param lengthPromised whether the response had a Content-Length
 */
export function findNetworkFailure(error: unknown, lengthPromised: boolean): Failure {
  try {
    for (const code of codesOf(error)) {
      const reason = Object.entries(CODES).find(([, codes]) => codes.test(code))?.[0];
      // Closed before the promised length: undici reports a mismatch only for connections that were to close.
      if (reason === 'protocol' || (lengthPromised && code === 'UND_ERR_SOCKET'))
        return invalidResponse('protocol');
      if (reason) return new Failure('network', reason, {}, code);
    }
  } catch {
    // An error with properties that throw.
  }
  return new Failure('network', 'unknown');
}
