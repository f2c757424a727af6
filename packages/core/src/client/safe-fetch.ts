import { Failure, invalidResponse } from '../errors/failure.ts';
import type { Connection } from '../transport/connection.ts';
import { createRedactor } from '../transport/redact-key.ts';
import { send } from '../transport/send.ts';
import { overrideRefused } from './override-refused.ts';

/** The body is already decompressed, and may have become shorter. */
const DROPPED_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding'];
/** Servers may send more than a `Response` can be made with: greater statuses, and status lines that are no Latin-1. */
const LAST_STATUS = 599;
const UNSPEAKABLE = /[^\t\x20-\x7e]/g;
const NO_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** A `fetch` for openapi-fetch: it adds the key after everybody else has had the request, and hands back a bounded answer. */
export type SafeFetch = (request: Request, signal: AbortSignal | undefined) => Promise<Response>;

/** @throws (the made function) Failure where there is no usable answer, or the request would go to another origin */
export function createSafeFetch(connection: Connection): SafeFetch {
  const origin =
    connection.baseUrl instanceof Failure ? undefined : new URL(connection.baseUrl).origin;
  let known: { readonly key: string; readonly redact: (text: string) => string } | undefined;
  const redactorOf = (key: string) => {
    known = known?.key === key ? known : { key, redact: createRedactor(key) };
    return known.redact;
  };

  return async (request, signal) => {
    const { url, method, headers } = request;
    if (new URL(url).origin !== origin) throw overrideRefused();
    const body = request.body ? { body: await request.arrayBuffer() } : {};
    const { answer, key } = await send(
      connection,
      { url, method, headers: new Headers(headers), ...body },
      signal,
    );
    const { status, statusText, failure } = answer;
    if (answer.body === null || status > LAST_STATUS)
      throw (status >= 300 && failure) || invalidResponse('encoding').withStatus(status);
    const redact = redactorOf(key);
    const kept = [...answer.headers]
      .filter(([name]) => !DROPPED_HEADERS.includes(name) && redact(name) === name)
      .map(([name, value]) => [name, redact(value)] as [string, string]);
    const text = NO_BODY.has(status) ? null : redact(answer.body);
    try {
      return new Response(text, {
        status,
        statusText: redact(statusText).replace(UNSPEAKABLE, ''),
        headers: kept,
      });
    } catch {
      // Node 20 takes names of headers from the wire that it lets nobody write; its error quotes them.
      throw invalidResponse('protocol').withStatus(status);
    }
  };
}
