import { createFailure } from '../contract/failure.ts';
import type { Connection } from '../transport/connection.ts';
import { send } from '../transport/send.ts';
import { createRedactor } from './redact-key.ts';

/** The body is already decompressed, and may have become shorter. */
const DROPPED_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding'];
/** Servers may send more than a `Response` can be made with: greater statuses, and status lines that are no Latin-1. */
const LAST_STATUS = 599;
const UNSPEAKABLE = /[^\t\x20-\x7e]/g;
const NO_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** A `fetch` for openapi-fetch: it adds the key after everybody else has had the request, and hands back a bounded answer. */
export type SafeFetch = (request: Request, signal: AbortSignal | undefined) => Promise<Response>;

export function createSafeFetch(connection: Connection): SafeFetch {
  let known: { readonly key: string; readonly redact: (text: string) => string } | undefined;
  const redactorOf = (key: string) => {
    known = known?.key === key ? known : { key, redact: createRedactor(key) };
    return known.redact;
  };

  return async (request, signal) => {
    const { definition, baseUrl } = connection;
    const { url, method, headers } = request;
    if (new URL(url).origin !== new URL(String(baseUrl)).origin)
      throw createFailure(definition, 'invalid_config', 'per_call_override');
    const body = request.body ? { body: await request.arrayBuffer() } : {};
    const { answer, key } = await send(connection, { url, method, headers, ...body }, signal);
    const { status, statusText, verdict } = answer;
    if (answer.body === null || status > LAST_STATUS) {
      const [kind, reason] =
        verdict && status >= 300 ? [verdict.kind, verdict.reason] : (['invalid_response', 'encoding'] as const);
      throw createFailure(definition, kind, reason, { status, retryAfterMs: verdict?.retryAfterMs ?? null });
    }
    const redact = redactorOf(key);
    const kept = [...answer.headers]
      .filter(([name]) => !DROPPED_HEADERS.includes(name))
      .map(([name, value]) => [name, redact(value)] as [string, string]);
    return new Response(NO_BODY.has(status) ? null : redact(answer.body), {
      status,
      statusText: redact(statusText).replace(UNSPEAKABLE, ''),
      headers: kept,
    });
  };
}
