import type { Finding } from '../judge/judge-status.ts';

const RESET = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/;
/** In order; Node's own codes, undici's, zlib's and OpenSSL's. */
const CODES: readonly (readonly [RegExp, Finding])[] = [
  [RESET, ['network', 'reset']],
  [/^(ENOTFOUND|EAI_)/, ['network', 'dns']],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|^EPROTO$/, ['network', 'tls']],
  [/^(ECONN|EHOST|ENET|EADDR|ETIMEDOUT$|UND_ERR_CONNECT)/, ['network', 'connect']],
  [/^(HPE_|Z_|ERR_|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_HEADERS_OVERFLOW)|BROTLI|ZSTD/, ['invalid_response', 'protocol']],
];

/** The error beneath the errors: `fetch failed` says nothing, its cause does; of several addresses tried, the first. */
function* causes(error: unknown): Generator<{ readonly code?: unknown; readonly name?: unknown }> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    yield current;
    const { cause, errors } = current as { cause?: unknown; errors?: readonly unknown[] };
    current = cause ?? errors?.[0];
  }
}

/** What broke beneath HTTP, from the code of a failed `fetch`. */
export function findNetworkReason(error: unknown): { readonly finding: Finding; readonly code: string } {
  for (const { code, name } of causes(error)) {
    // Node 24 gives a reply that is not HTTP no code.
    if (name === 'HTTPParserError') return { finding: ['invalid_response', 'protocol'], code: 'HPE' };
    const known = typeof code === 'string' ? CODES.find(([pattern]) => pattern.test(code)) : undefined;
    if (known) return { finding: known[1], code: String(code) };
  }
  return { finding: ['network', 'unknown'], code: '' };
}

/** A connection that ended under us, often an idle one that the server had already closed. */
export function isReset(code: string): boolean {
  return RESET.test(code);
}
