import { isAbortSignal } from '../async/abort-signal.ts';
import { delay } from '../async/with-deadline.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { resolveKey } from '../environment/resolve-key.ts';
import { Failure, invalidOption } from '../errors/failure.ts';
import { attempt, type HttpRequest, type HttpResponse } from './attempt.ts';
import { type Connection, resolveLimits } from './connection.ts';
import { waitBeforeRetryMs } from './retry-policy.ts';

/** Counts the requests of a call, also of one that fails. */
export interface AttemptCounter {
  attempts: number;
}

/**
 * The one way to a vendor: key, origin, redirects, limits and retries are dealt with here for every call, within one
 * deadline over keys, attempts and waits.
 * @throws Failure where no usable HTTP answer came; any status is an answer
 * @throws BalanceError that a key function threw
 */
export async function send(
  connection: Connection,
  outgoing: HttpRequest,
  signal: AbortSignal | undefined,
  trace: AttemptCounter = { attempts: 0 },
): Promise<{ readonly answer: HttpResponse; readonly key: string }> {
  const { definition, options, retryBudget, baseUrl } = connection;
  if (baseUrl instanceof Failure) throw baseUrl;
  if (signal && !isAbortSignal(signal))
    throw invalidOption('signal is no AbortSignal', 'pass the signal of an AbortController');
  const { timeoutMs, attemptTimeoutMs, maxRetries } = resolveLimits(connection);
  const startedAt = performance.now();
  const leftMs = () => timeoutMs - (performance.now() - startedAt);
  const key = await resolveKey(
    definition,
    options.apiKey,
    options.env ?? readEnvironment(),
    leftMs(),
    signal,
  );
  const isRepeatable = outgoing.method === 'GET' || outgoing.method === 'HEAD';
  let retriesMade = 0;
  let hasReconnected = false;
  for (;;) {
    if (signal?.aborted) throw new Failure('aborted', 'signal');
    trace.attempts += 1;
    const outcome = await attempt(
      connection,
      outgoing,
      key,
      Math.min(attemptTimeoutMs, leftMs()),
      signal,
    );
    const isBroken = outcome instanceof Failure;
    if (!isBroken && !outcome.failure && trace.attempts === 1) retryBudget.refund();
    if (isRepeatable && isBroken && outcome.reason === 'reset' && !hasReconnected && leftMs() > 0) {
      hasReconnected = true; // most likely an idle connection that the server had closed: at once, and free
      continue;
    }
    const waitMs =
      isRepeatable && retriesMade < maxRetries ? waitBeforeRetryMs(outcome, retriesMade) : Infinity;
    if (waitMs >= leftMs() || !retryBudget.spend()) {
      if (isBroken) throw outcome;
      return { answer: outcome, key };
    }
    await delay(waitMs, signal);
    retriesMade += 1;
  }
}
