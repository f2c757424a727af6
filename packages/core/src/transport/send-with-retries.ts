import { delay } from '../async/with-deadline.ts';
import { Failure } from '../errors/failure.ts';
import type { HttpResponse } from '../response/http-response.ts';
import { attempt } from './attempt.ts';
import type { Connection } from './connection.ts';
import type { HttpRequest, SentRequest } from './http-request.ts';
import type { ReceivedResponse } from './read-response.ts';
import type { CallLimits } from './resolve-limits.ts';
import { waitBeforeRetryMs } from './retry-policy.ts';

/** Counts the requests of a call, also of one that fails. */
export interface AttemptCounter {
  attempts: number;
}

/**
 * Reads the body of a success, of a region or the usual server.
 * @returns what is wrong with it: an error may be sent with the status of success
 */
export type BodyReader = (response: HttpResponse, region: string | undefined) => Failure | null;

/** One call: everything that it needs but the key. */
export interface Call {
  readonly connection: Connection;
  readonly request: HttpRequest;
  readonly signal: AbortSignal | undefined;
  readonly counter: AttemptCounter;
  /** When it began, by `performance.now()`: its deadline runs from then. */
  readonly startedAt: number;
  /** Retried where it tells of a failure that may pass. */
  readonly read: BodyReader | undefined;
}

/**
 * Attempts until a response is final, no retry is left or the time does not suffice for another one.
 * @throws Failure where no usable HTTP response came
 */
export async function sendWithRetries(
  { connection, signal, counter, read }: Call,
  request: SentRequest,
  { attemptTimeoutMs, timeoutMs, maxRetries }: CallLimits,
  leftMs: () => number,
  key: string,
): Promise<ReceivedResponse> {
  const { retryBudget } = connection;
  const isRepeatable = request.method === 'GET' || request.method === 'HEAD';
  let retriesMade = 0;
  let hasReconnected = false;
  for (;;) {
    if (signal?.aborted) throw new Failure('aborted', 'signal');
    counter.attempts += 1;
    const timeLeftMs = leftMs();
    const limitMs = Math.min(attemptTimeoutMs, timeLeftMs);
    const outcome = await attempt(connection, request, key, limitMs, signal);
    const isBroken = outcome instanceof Failure;
    if (read && !isBroken && !outcome.failure) outcome.failure = read(outcome, request.region);
    if (!isBroken && !outcome.failure && counter.attempts === 1) retryBudget.refund();
    // Most likely an idle connection that the server had closed: tried at once, no retry of the
    // caller's, but counted, since a vendor that resets every connection would be asked twice for ever.
    const mayReconnect = isRepeatable && isBroken && outcome.reason === 'reset' && !hasReconnected;
    if (mayReconnect && leftMs() > 0 && retryBudget.spend()) {
      hasReconnected = true;
      continue;
    }
    const mayRetry = isRepeatable && retriesMade < maxRetries;
    const waitMs = mayRetry ? waitBeforeRetryMs(outcome, retriesMade) : Infinity;
    if (waitMs === Infinity || waitMs >= leftMs() || !retryBudget.spend()) {
      if (isBroken)
        throw outcome.reason === 'deadline'
          ? outcome.with({
              limit:
                attemptTimeoutMs <= timeLeftMs
                  ? ['attemptTimeoutMs', attemptTimeoutMs]
                  : ['timeoutMs', timeoutMs],
            })
          : outcome;
      return outcome;
    }
    await delay(waitMs, signal);
    retriesMade += 1;
  }
}
