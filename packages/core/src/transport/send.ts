import { BalanceError } from '../contract/balance-error.ts';
import { createFailure } from '../contract/failure.ts';
import { readEnvironment } from '../key/read-environment.ts';
import { resolveKey } from '../key/resolve-key.ts';
import { type Answer, attempt, type Breakdown, type Outgoing } from './attempt.ts';
import { type Connection, resolveLimits } from './connection.ts';
import { isReset } from './network-reason.ts';
import { backoffMs, mayRetryAnswer, mayRetryConnection } from './retry-policy.ts';
import { ABORTED, pause } from './settle-within.ts';

/** Counts the requests of a call, also of one that fails. */
export interface Trace {
  attempts: number;
}

/** How long to wait before asking again; null where asking again cannot help. */
function waitBeforeRetry(outcome: Answer | Breakdown, retriesMade: number): number | null {
  if ('failure' in outcome) return mayRetryConnection(outcome.code) ? backoffMs(retriesMade) : null;
  const { status, verdict } = outcome;
  if (verdict === null || !mayRetryAnswer(status, verdict)) return null;
  return verdict.retryAfterMs ?? backoffMs(retriesMade);
}

/** Attempts until there is an answer that stands, within one deadline over keys, attempts and waits. */
async function attemptRepeatedly(
  connection: Connection,
  outgoing: Outgoing,
  signal: AbortSignal | undefined,
  trace: Trace,
): Promise<{ readonly outcome: Answer | Breakdown; readonly key: string }> {
  const { definition, options, retryBudget } = connection;
  const { timeoutMs, attemptTimeoutMs, maxRetries } = resolveLimits(connection);
  const startedAt = performance.now();
  const leftMs = () => timeoutMs - (performance.now() - startedAt);
  const key = await resolveKey(definition, options.apiKey, options.env ?? readEnvironment(), leftMs(), signal);
  const isRepeatable = outgoing.method === 'GET' || outgoing.method === 'HEAD';
  let retriesMade = 0;
  let hasReconnected = false;
  for (;;) {
    if (signal?.aborted) throw ABORTED;
    trace.attempts += 1;
    const outcome = await attempt(connection, outgoing, key, Math.min(attemptTimeoutMs, leftMs()), signal);
    if (!('failure' in outcome) && outcome.verdict === null && trace.attempts === 1) retryBudget.refund();
    if (!isRepeatable) return { outcome, key };
    if ('failure' in outcome && isReset(outcome.code) && !hasReconnected && leftMs() > 0) {
      hasReconnected = true; // most likely an idle connection that the server had closed: at once, and free
      continue;
    }
    const waitMs = retriesMade < maxRetries ? waitBeforeRetry(outcome, retriesMade) : null;
    if (waitMs === null || waitMs >= leftMs() || !retryBudget.spend()) return { outcome, key };
    await pause(waitMs, signal);
    retriesMade += 1;
  }
}

/**
 * The one way to a vendor: key, origin, redirects, deadlines, limits and retries are dealt with here for every call.
 * @throws BalanceError where no usable HTTP answer came; any status is an answer
 */
export async function send(
  connection: Connection,
  outgoing: Outgoing,
  signal: AbortSignal | undefined,
  trace: Trace = { attempts: 0 },
): Promise<{ readonly answer: Answer; readonly key: string }> {
  if (BalanceError.isInstance(connection.baseUrl)) throw connection.baseUrl;
  try {
    const { outcome, key } = await attemptRepeatedly(connection, outgoing, signal, trace);
    if ('failure' in outcome) throw outcome.failure;
    return { answer: outcome, key };
  } catch (error) {
    throw error === ABORTED ? createFailure(connection.definition, 'aborted', 'signal') : error;
  }
}
