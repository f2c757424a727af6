import { Failure, invalidOption, invalidResponse } from '../errors/failure.ts';

/** The signs of one reason: codes (Node, undici, zlib, OpenSSL, Bun), and words where a runtime has no codes. */
type Signs = readonly [reason: string, codes: RegExp, words: RegExp];
const CODES = 1;
const WORDS = 2;

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
    /^(ERR_INVALID_(ARG|URL|THIS|CHAR|HTTP|PROTOCOL|STATE)|ERR_MISSING|ERR_BODY|UND_ERR_(INVALID_ARG|NOT_SUPPORTED))/,
    /\bis not (a|an|implemented|defined|iterable|of type)\b|instance of|^(RequestInit|Headers|Illegal invocation|Invalid URL|Cannot )|^Failed to (construct|parse|execute '?fetch)|\bbad port\b|\bport \d+ (is|are) blocked|^Dynamic server usage|used on fetch|already (been )?(read|used|consumed)|used already|\bunusable|\blocked\b/i,
  ],
  [
    'protocol',
    /^(HPE_|Z_|ERR_(?!NETWORK)|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_HEADERS_OVERFLOW|ZlibError|InvalidContent)|BROTLI|ZSTD|HTTP_?Response|Decompression/,
    /invalid http|parse error:|(length|encoding) parsed|message head|unexpected message|gzip|brotli|zstd|deflate|content-encoding|decompression|\bCRC /i,
  ],
];

/** Addresses in a message are not the runtime's own words. */
const URLS = /\bhttps?:\/\/[^\s)"']*/g;
/** The longest message that is looked at, in UTF-16 units, without its addresses. */
const MAX_WORDS = 1000;
/** How the system's resolver says that it may find the name later. */
const TRY_AGAIN = /^EAI_AGAIN$|temporary failure in name resolution/i;

/**
 * What an error and its causes say: `fetch failed` itself says nothing. Of several addresses tried,
 * the first counts.
 */
function* saidBy(error: unknown, by: typeof CODES | typeof WORDS): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const link = current as Record<string, unknown>;
    const said = link[by === CODES ? 'code' : 'message'];
    if (typeof said === 'string') yield said.replace(URLS, '').slice(0, MAX_WORDS);
    // Node 24 has no code for a response that is not HTTP.
    if (by === CODES && link['name'] === 'HTTPParserError') yield 'HPE_';
    current = link['cause'] ?? (link['errors'] as readonly unknown[] | undefined)?.[0];
  }
}

/**
 * Classifies what `fetch` or reading a body threw. Codes decide; Deno and workerd have only words.
 * What throws before anything is sent, such as a wrong argument, is no failure of the network.
 * @param lengthPromised whether the response had a Content-Length
 */
export function findNetworkFailure(error: unknown, lengthPromised: boolean): Failure {
  try {
    for (const by of [CODES, WORDS] as const)
      for (const text of saidBy(error, by)) {
        // Closed before the promised length: undici reports a mismatch only for connections that were to close.
        const isCutOff = lengthPromised && text === 'UND_ERR_SOCKET';
        const reason = isCutOff ? 'protocol' : SIGNS.find((signs) => signs[by].test(text))?.[0];
        if (reason === 'protocol') return invalidResponse(reason);
        if (reason === 'option')
          return invalidOption(
            'the request could not be made',
            'check fetch, headers and the base URL',
          );
        if (reason) return new Failure('network', reason, { mayPassSoon: TRY_AGAIN.test(text) });
      }
  } catch {
    // An error with properties that throw.
  }
  return new Failure('network', 'unknown');
}
