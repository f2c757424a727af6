import { Failure, isTransient } from '../errors/failure.ts';
import type { HttpResponse } from './attempt.ts';

const RETRY_STATUSES: ReadonlySet<number> = new Set([
  408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);
const BUDGET = 500;
const RETRY_COST = 5;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8000;

/**
 * Keeps a failing vendor from being asked ever more: a retry costs 5 of 500, a success at the first attempt gives 1 back,
 * an empty budget allows none (the AWS SDKs' rule). One per provider.
 */
export interface RetryBudget {
  /** Takes the cost of one retry, or says that there is none left. */
  spend(): boolean;
  /** Gives a little back, after a success at the first attempt. */
  refund(): void;
}

/** A full budget. */
export function createRetryBudget(): RetryBudget {
  let left = BUDGET;
  return {
    spend() {
      if (left < RETRY_COST) return false;
      left -= RETRY_COST;
      return true;
    },
    refund() {
      left = Math.min(BUDGET, left + 1);
    },
  };
}

/** May this answer be different in a moment? Not when the vendor's own code says that money is missing, or may be. */
function mayRetryAnswer(status: number, { kind, reason }: Failure): boolean {
  return RETRY_STATUSES.has(status) && isTransient(kind) && reason !== 'ambiguous';
}

/** Full jitter: anything up to 0.5 s, 1 s, 2 s … 8 s, so that clients do not come back in step. */
function backoffMs(retriesMade: number): number {
  return Math.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retriesMade);
}

/** How long to wait before asking again, in milliseconds; `Infinity` where asking again cannot help. */
export function waitBeforeRetryMs(outcome: HttpResponse | Failure, retriesMade: number): number {
  if (outcome instanceof Failure)
    return outcome.reason === 'reset' || outcome.code === 'EAI_AGAIN'
      ? backoffMs(retriesMade)
      : Infinity;
  const { status, failure } = outcome;
  if (!failure || !mayRetryAnswer(status, failure)) return Infinity;
  return failure.details.retryAfterMs ?? backoffMs(retriesMade);
}
