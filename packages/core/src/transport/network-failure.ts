import { Failure, invalidOption, invalidResponse } from '../errors/failure.ts';

/** The signs of one reason: codes (Node, undici, zlib, OpenSSL, Bun), and words where a runtime has no codes. */
type Signs = readonly [reason: string, codes: RegExp, words: RegExp];

/** In order: a certificate that is refused while connecting is `tls`, a reset while connecting is `reset`. */
const SIGNS: readonly Signs[] = [
  [
    'reset',
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ConnectionClosed)$/,
    /connection (lost|reset|closed|was lost)|broken pipe|handshake eof|socket hang up|ECONNRESET|reading a body from connection/i,
  ],
  ['dns', /^(ENOTFOUND|EAI_|DNS)/, /\bdns (error|lookup)|getaddrinfo|name resolution/i],
  [
    'tls',
    /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|^EPROTO$/,
    /certificate|\b(TLS|SSL)\b|corrupt message|fatal alert/i,
  ],
  [
    'connect',
    /^(ECONN(REFUSED|ABORTED)|EHOST|ENET|EADDR|ETIMEDOUT$|UND_ERR_CONNECT|Connection|FailedToOpenSocket)/,
    /tcp connect|connection refused|unable to connect|unreachable|\bECONNREFUSED\b/i,
  ],
  [
    'option',
    /^(ERR_INVALID_(ARG|URL|THIS|CHAR|HTTP|PROTOCOL)|ERR_MISSING|UND_ERR_(INVALID_ARG|NOT_SUPPORTED))/,
    /\bis not (a|an|implemented|defined|iterable|of type)\b|instance of|^(RequestInit|Headers|Illegal invocation|Invalid URL|Cannot )|^Failed to (construct|parse|execute '?fetch)|\bbad port\b|\bport \d+ (is|are) blocked|^Dynamic server usage|used on fetch/i,
  ],
  [
    'protocol',
    /^(HPE_|Z_|ERR_(?!NETWORK)|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_HEADERS_OVERFLOW|ZlibError|InvalidContent)|BROTLI|ZSTD|HTTP_?Response|Decompression/,
    /invalid http|parse error:|(length|encoding) parsed|message head|unexpected message|gzip|brotli|zstd|deflate|decompression|\bCRC /i,
  ],
];

/** Addresses in a message are not the runtime's own words. */
const URLS = /\bhttps?:\/\/[^\s)"']*/g;
/** The longest message that is looked at, in UTF-16 units, without its addresses. */
const MAX_WORDS = 1000;
/** How the system's resolver says that it may find the name later. */
const TRY_AGAIN = /temporary failure in name resolution/i;

/** An error and its causes: `fetch failed` itself says nothing. Of several addresses tried, the first counts. */
function* chainOf(error: unknown): Generator<Readonly<Record<string, unknown>>> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const link = current as Record<string, unknown>;
    yield link;
    current = link['cause'] ?? (link['errors'] as readonly unknown[] | undefined)?.[0];
  }
}

function* codesOf(error: unknown): Generator<string> {
  for (const { code, name } of chainOf(error)) {
    if (typeof code === 'string') yield code;
    // Node 24 has no code for a response that is not HTTP.
    if (name === 'HTTPParserError') yield 'HPE_';
  }
}

function wordsOf(error: unknown): string[] {
  return [...chainOf(error)].flatMap(({ message }) =>
    typeof message === 'string' ? message.replace(URLS, '').slice(0, MAX_WORDS) : [],
  );
}

function findSign(text: string, part: 1 | 2): string | undefined {
  return SIGNS.find((signs) => signs[part].test(text))?.[0];
}

function toFailure(reason: string, code: string): Failure {
  if (reason === 'protocol') return invalidResponse(reason);
  if (reason === 'option')
    return invalidOption('the request could not be made', 'check fetch, headers and the base URL');
  return new Failure('network', reason, {}, code);
}

/**
 * Classifies what `fetch` or reading a body threw. Codes decide; Deno and workerd have only words.
 * What throws before anything is sent, such as a wrong argument, is no failure of the network.
 * @param lengthPromised whether the response had a Content-Length
 */
export function findNetworkFailure(error: unknown, lengthPromised: boolean): Failure {
  try {
    for (const code of codesOf(error)) {
      // Closed before the promised length: undici reports a mismatch only for connections that were to close.
      if (lengthPromised && code === 'UND_ERR_SOCKET') return toFailure('protocol', code);
      const reason = findSign(code, 1);
      if (reason) return toFailure(reason, code);
    }
    for (const words of wordsOf(error)) {
      const reason = findSign(words, 2);
      if (reason) return toFailure(reason, TRY_AGAIN.test(words) ? 'EAI_AGAIN' : '');
    }
  } catch {
    // An error with properties that throw.
  }
  return new Failure('network', 'unknown');
}
