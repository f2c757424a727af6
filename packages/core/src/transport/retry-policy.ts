import { Failure, isTransient } from '../errors/failure.ts';
import type { ReceivedResponse } from './read-response.ts';

const RETRY_STATUSES: ReadonlySet<number> = new Set([
  408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8000;

/**
 * Whether a retry may succeed: after these statuses, and where a rule of the vendor says so, which
 * gives another reason than `status`. Not where its code says that credit is, or may be, missing.
 */
function mayPass(status: number, { kind, reason }: Failure): boolean {
  return (
    isTransient(kind) &&
    reason !== 'ambiguous' &&
    (RETRY_STATUSES.has(status) || reason !== 'status')
  );
}

/** Full jitter: anything up to 0.5 s, 1 s, 2 s … 8 s, so that clients do not come back in step. */
function backoffMs(retriesMade: number): number {
  return Math.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retriesMade);
}

/** How long to wait before a retry, in milliseconds; `Infinity` where a retry cannot help. */
export function waitBeforeRetryMs(
  outcome: ReceivedResponse | Failure,
  retriesMade: number,
): number {
  if (outcome instanceof Failure)
    return outcome.reason === 'reset' || outcome.details.mayPassSoon
      ? backoffMs(retriesMade)
      : Infinity;
  const { status, failure } = outcome;
  if (!failure || !mayPass(status, failure)) return Infinity;
  return failure.details.retryAfterMs ?? backoffMs(retriesMade);
}
