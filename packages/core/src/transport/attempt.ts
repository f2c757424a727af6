import { withDeadline } from '../async/with-deadline.ts';
import { Failure, invalidOption, invalidResponse } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { classifyErrorResponse } from '../response/parse-balance.ts';
import { addKey } from './add-key.ts';
import { type Connection, resolveFetch } from './connection.ts';
import { findNetworkFailure } from './network-failure.ts';
import { readBody } from './read-body.ts';

/** A request that has not got its key yet. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  /** Nobody else's: the key is put into them. */
  readonly headers: Headers;
  readonly body?: ArrayBuffer;
}

/** A usable HTTP answer, read to its end. */
export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Null where it is not UTF-8 or, of an error only, could not be read. */
  readonly body: string | null;
  /** What a status other than the promised one means. */
  readonly failure: Failure | null;
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

function isResponse({ status, headers, body }: Partial<Response>): boolean {
  return (
    typeof status === 'number' &&
    typeof headers?.get === 'function' &&
    (!body || 'getReader' in body)
  );
}

/** Reads the answer. The body of an error only refines its status, so an unreadable one is no reason to fail. */
async function readAnswer(
  definition: ProviderDefinition,
  response: Response,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { status, statusText, headers } = response;
  if (response.type === 'error') throw new Failure('network', 'unknown');
  if (signal.aborted || isRedirect(response)) {
    void response.body?.cancel().catch(() => {});
    throw invalidResponse('redirect');
  }
  const mayBeGood = status >= 200 && status < 300;
  const bytes = await readBody(response, signal).catch((error: unknown) => {
    if (signal.aborted || mayBeGood) throw error;
    return null;
  });
  const answer = { status, statusText, headers, body: bytes && decode(bytes, mayBeGood) };
  return {
    ...answer,
    failure:
      status === (definition.successStatus ?? 200)
        ? null
        : classifyErrorResponse(definition, answer),
  };
}

/**
 * Sends once, key included, and reads the answer within the limit.
 * @returns a Failure where there is no usable HTTP answer
 */
export async function attempt(
  connection: Connection,
  outgoing: HttpRequest,
  key: string,
  limitMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<HttpResponse | Failure> {
  const { definition } = connection;
  const { method, headers, body } = outgoing;
  const fetch = resolveFetch(connection);
  const url = addKey(definition.auth, outgoing.url, headers, key);
  let response: Response | undefined;
  try {
    return await withDeadline(limitMs, callerSignal, async (signal) => {
      // `manual`, since a followed redirect takes an API-key header to another origin; `error` is not known everywhere.
      const received = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(body && { body }),
      });
      if (!isResponse(received ?? {}))
        throw invalidOption('fetch returned no Response', 'check the fetch option');
      response = received;
      return readAnswer(definition, received, signal);
    });
  } catch (error) {
    const lengthPromised = (response?.headers.get('content-length') ?? null) !== null;
    const failure = error instanceof Failure ? error : findNetworkFailure(error, lengthPromised);
    return failure.withStatus(response?.status || null); // 0: a redirect that a browser hides
  }
}
