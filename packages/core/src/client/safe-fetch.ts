import { nameProvider } from '../environment/key-source.ts';
import { Failure, invalidResponse } from '../errors/failure.ts';
import { toBalanceError } from '../errors/to-balance-error.ts';
import type { Connection } from '../transport/connection.ts';
import type { RedactedResponse } from '../transport/redact-response.ts';
import { sendRedacted } from '../transport/send.ts';
import { overrideRefused } from './override-refused.ts';

/** The body is already decompressed, and may have become shorter. */
const DROPPED_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);
/**
 * Servers may send more than a `Response` can be made with: greater statuses, and status lines
 * beyond ASCII.
 */
const LAST_STATUS = 599;
const NOT_PRINTABLE = /[^\t\x20-\x7e]/g;
const NO_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/**
 * A `fetch` for openapi-fetch: it adds the key after every middleware, and returns a bounded,
 * redacted response.
 */
export type SafeFetch = (request: Request, call: OpenCall) => Promise<Response>;

/** What a call has beside its request. */
export interface OpenCall {
  signal: AbortSignal | undefined;
  /** HTTP status, as soon as a response came. */
  status: number | null;
}

/** @throws Failure where a `Response` cannot hold what came */
function toResponse({ status, statusText, headers, body, failure }: RedactedResponse): Response {
  if (body === null || status > LAST_STATUS)
    throw (status >= 300 && failure) || invalidResponse('encoding').with({ status });
  try {
    return new Response(NO_BODY.has(status) ? null : body, {
      status,
      statusText: statusText.replace(NOT_PRINTABLE, ''),
      headers: headers.filter(([name]) => !DROPPED_HEADERS.has(name)),
    });
  } catch {
    // Node 20 accepts header names from the wire that `Headers` refuses; its error quotes them.
    throw invalidResponse('protocol').with({ status });
  }
}

/**
 * The function throws a BalanceError where no usable response came, or the request would go to
 * another origin.
 */
export function createSafeFetch(connection: Connection): SafeFetch {
  const { definition, options, server } = connection;
  const origin = server instanceof Failure ? undefined : new URL(server.baseUrl).origin;

  return async (request, call) => {
    const startedAt = performance.now();
    try {
      const { url, method } = request;
      // Read only where it does not begin as those of the client do.
      if (!url.startsWith(`${origin}/`) && new URL(url).origin !== origin) throw overrideRefused();
      const headers = new Headers(request.headers);
      const body = request.body ? await request.arrayBuffer() : undefined;
      const sent = { url, method, headers, body };
      const response = toResponse(await sendRedacted(connection, sent, call.signal, startedAt));
      call.status = response.status;
      return response;
    } catch (thrown) {
      // Described here already, since openapi-fetch hands it to middlewares.
      throw toBalanceError(nameProvider(definition, options), thrown);
    }
  };
}
