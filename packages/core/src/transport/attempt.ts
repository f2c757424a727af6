import { withDeadline } from '../async/with-deadline.ts';
import { Failure, invalidOption } from '../errors/failure.ts';
import { addKey } from './add-key.ts';
import type { Connection } from './connection.ts';
import { fetchInit } from './fetch-init.ts';
import type { SentRequest } from './http-request.ts';
import { findNetworkFailure } from './network-failure.ts';
import { isResponse, type ReceivedResponse, readResponse } from './read-response.ts';
import { resolveFetch } from './resolve-fetch.ts';

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
  let response: Response | undefined;
  try {
    return await withDeadline(limitMs, callerSignal, async (signal, atStop) => {
      const received = await fetch(
        url,
        fetchInit(body ? { method, headers, signal, body } : { method, headers, signal }),
      );
      if (!isResponse(received ?? {}))
        throw invalidOption('fetch did not return a Response', 'check the fetch option');
      response = received;
      return await readResponse(definition, received, signal, atStop);
    });
  } catch (error) {
    const lengthPromised = (response?.headers.get('content-length') ?? null) !== null;
    const failure = error instanceof Failure ? error : findNetworkFailure(error, lengthPromised);
    return failure.with({ status: response?.status || null }); // 0: a redirect that a browser hides
  }
}
