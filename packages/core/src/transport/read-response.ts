import type { AtStop } from '../async/with-deadline.ts';
import { Failure, invalidResponse } from '../errors/failure.ts';
import { ownOptions } from '../options/own-options.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { HttpResponse } from '../response/http-response.ts';
import { isSuccess } from '../response/kind-of-status.ts';
import { classifyErrorResponse } from '../response/parse-balance.ts';
import { findNetworkFailure } from './network-failure.ts';
import { cancelQuietly, readBody, UNREADABLE } from './read-body.ts';

/** A usable HTTP response, read to its end. */
export interface ReceivedResponse extends HttpResponse {
  readonly statusText: string;
  readonly headers: Headers;
  /** What a status other than the promised one means; of a reading, what its body means as well. */
  failure: Failure | null;
}

function decode(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', ownOptions({ fatal })).decode(bytes);
  } catch {
    return null;
  }
}

function isRedirect({ status, type, redirected }: Response): boolean {
  return (status >= 300 && status < 400) || type === 'opaqueredirect' || redirected;
}

/**
 * Reads a response to its end. The body of an error only refines its status, so an unreadable one
 * does not fail.
 * @throws Failure where the response is unusable
 */
export async function readResponse(
  definition: ProviderDefinition,
  response: Response,
  signal: AbortSignal,
  atStop: AtStop,
): Promise<ReceivedResponse> {
  const { status, statusText, headers } = response;
  const lengthPromised = headers.get('content-length') !== null;
  if (typeof status !== 'number') throw UNREADABLE;
  if (response.type === 'error') throw new Failure('network', 'unknown');
  if (signal.aborted || isRedirect(response)) {
    void cancelQuietly(response.body);
    throw invalidResponse('redirect');
  }
  const mayBeGood = status >= 200 && status < 300;
  let body: string | null = null;
  try {
    body = decode(await readBody(response, signal, atStop), mayBeGood);
  } catch (error) {
    const failure = error instanceof Failure ? error : findNetworkFailure(error, lengthPromised);
    if (signal.aborted || mayBeGood) throw failure.kind === 'invalid_config' ? UNREADABLE : failure;
  }
  const received: ReceivedResponse = { status, statusText, headers, body, failure: null };
  if (!isSuccess(definition, status))
    received.failure = classifyErrorResponse(definition, received);
  return received;
}
