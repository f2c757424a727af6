import { withDeadline } from '../async/with-deadline.ts';
import { Failure, isTransient } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { classifyErrorResponse } from '../response/parse-balance.ts';
import { addKey } from './add-key.ts';
import type { Connection } from './connection.ts';
import { fetchInit } from './fetch-init.ts';
import type { SentRequest } from './http-request.ts';
import { findNetworkFailure } from './network-failure.ts';
import { UNREADABLE } from './read-body.ts';
import { type ReceivedResponse, readResponse } from './read-response.ts';
import { resolveFetch } from './resolve-fetch.ts';

/** Whether a status says, without its body, that a later call fails as well, or may: money may be missing. */
function isFinal(definition: ProviderDefinition, status: number): boolean {
  const { kind, reason } = classifyErrorResponse(definition, { status, body: null });
  return !isTransient(kind) || reason === 'ambiguous';
}

/**
 * Sends a request once, key included, and reads the response within the limit.
 * @returns a Failure where there is no usable HTTP response
 */
export async function attempt(
  connection: Connection,
  request: SentRequest,
  key: string,
  limitMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<ReceivedResponse | Failure> {
  const { definition } = connection;
  const { method, headers, body, otherHalf } = request;
  const fetch = resolveFetch(connection);
  const url = addKey(definition.auth, request.url, headers, key, otherHalf);
  /** Undefined until `fetch` has returned something; null where that has none. */
  let status: number | null | undefined;
  try {
    return await withDeadline(limitMs, callerSignal, async (signal, atStop) => {
      const response = await fetch(
        url,
        fetchInit(body ? { method, headers, signal, body } : { method, headers, signal }),
      );
      status = null;
      status = response.status || null; // 0: a redirect that a browser hides
      return await readResponse(definition, response, signal, atStop);
    });
  } catch (error) {
    if (error === UNREADABLE) return UNREADABLE; // whatever status it pretends
    if (error instanceof Failure)
      return error.with({
        status: status ?? null,
        isFinal:
          error.reason === 'deadline' && !!status && status >= 400 && isFinal(definition, status),
      });
    // What else a response does, beside giving its body, is no failure of the network.
    return status === undefined ? findNetworkFailure(error, false) : UNREADABLE;
  }
}
