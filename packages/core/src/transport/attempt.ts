import type { BalanceError } from '../contract/balance-error.ts';
import { createFailure } from '../contract/failure.ts';
import { type BadVerdict, judgeFailure } from '../judge/judge-reply.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { addKey } from './add-key.ts';
import { type Connection, resolveFetch } from './connection.ts';
import { findNetworkReason } from './network-reason.ts';
import { readBody, TOO_LARGE } from './read-body.ts';
import { ABORTED, DEADLINE, settleWithin } from './settle-within.ts';

/** A request without its key. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: ArrayBuffer;
}

/** A usable HTTP answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Null where it is not UTF-8 or, of an error only, could not be read. */
  readonly body: string | null;
  /** What a status other than the promised one means. */
  readonly verdict: BadVerdict | null;
}

/** No usable HTTP answer; `code` is the runtime's own for a broken connection. */
export interface Breakdown {
  readonly failure: BalanceError;
  readonly code: string;
}

function decode(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function isRedirect({ status, type, redirected }: Response): boolean {
  return (status >= 300 && status < 400) || type === 'opaqueredirect' || redirected;
}

/** Reads the answer. The body of an error only refines its status, so an unreadable one is no reason to fail. */
async function readAnswer(definition: ProviderDefinition, response: Response, signal: AbortSignal): Promise<Answer> {
  const { status, statusText, headers } = response;
  const isSuccess = status === (definition.successStatus ?? 200);
  const bytes = await readBody(response).catch((error: unknown) => {
    if (signal.aborted || (status >= 200 && status < 300)) throw error;
    return null;
  });
  const body = bytes && decode(bytes, status >= 200 && status < 300);
  return {
    status,
    statusText,
    headers,
    body,
    verdict: isSuccess ? null : judgeFailure(definition, { status, headers, body: body ?? '' }),
  };
}

function describeBreakdown(
  definition: ProviderDefinition,
  error: unknown,
  status: number | null,
  hasLength: boolean,
): Breakdown {
  if (error === DEADLINE) return { failure: createFailure(definition, 'timeout', 'deadline', { status }), code: '' };
  if (error === ABORTED) return { failure: createFailure(definition, 'aborted', 'signal', { status }), code: '' };
  if (error === TOO_LARGE)
    return { failure: createFailure(definition, 'invalid_response', 'too_large', { status }), code: '' };
  const { finding, code } = findNetworkReason(error);
  // An orderly end before the length that was promised: undici calls it so only where the connection was to close.
  if (hasLength && code === 'UND_ERR_SOCKET')
    return { failure: createFailure(definition, 'invalid_response', 'protocol', { status }), code: '' };
  return { failure: createFailure(definition, ...finding, { status }), code };
}

/** Sends once, key included, and reads the answer within the limit. */
export async function attempt(
  connection: Connection,
  outgoing: Outgoing,
  key: string,
  limitMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<Answer | Breakdown> {
  const { definition } = connection;
  const { method, body } = outgoing;
  const fetch = resolveFetch(connection);
  const { url, headers } = addKey(definition.auth, outgoing.url, outgoing.headers, key);
  let status: number | null = null;
  let hasLength = false;
  try {
    return await settleWithin(limitMs, callerSignal, async (signal) => {
      // `manual`, since a followed redirect takes an API-key header to another origin; `error` is not known everywhere.
      const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body && { body }) });
      if (typeof response?.status !== 'number' || typeof response.headers?.get !== 'function') {
        return {
          failure: createFailure(definition, 'invalid_config', 'option', {
            happened: 'fetch returned no Response',
            advice: 'check the fetch option',
          }),
          code: '',
        };
      }
      status = response.status === 0 ? null : response.status;
      hasLength = response.headers.get('content-length') !== null;
      if (signal.aborted || isRedirect(response)) {
        void response.body?.cancel().catch(() => {});
        return { failure: createFailure(definition, 'invalid_response', 'redirect', { status }), code: '' };
      }
      return readAnswer(definition, response, signal);
    });
  } catch (error) {
    return describeBreakdown(definition, error, status, hasLength);
  }
}
