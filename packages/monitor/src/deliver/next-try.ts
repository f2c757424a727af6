import type { OutboxRow } from '../model/message.ts';
import type { DeliveryOutcome } from '../store/monitor-store.ts';
import type { DeliveryError } from './delivery-error.ts';

const FIRST_WAIT_MS = 5_000;
/** No message waits for longer than this, whatever was asked. */
export const LONGEST_WAIT_MS = 3_600_000;
/** A weekend passes, and somebody has looked on Monday. */
const GIVE_UP_AFTER_MS = 3 * 86_400_000;
/** So many tries take hours by themselves: a monitor that was off for days does not give up at its first. */
const LEAST_TRIES = 12;

/**
 * What a failed try means for its message: doubled waits with jitter up to an hour, the wait that was asked for where
 * it is longer, and the end after three days.
 * @param random from 0 to 1, so that channels that failed together are not tried together
 */
export function judgeFailure(
  { message, attempts }: Pick<OutboxRow, 'message' | 'attempts'>,
  problem: string,
  { isRetryable, retryAfterMs }: Pick<DeliveryError, 'isRetryable' | 'retryAfterMs'>,
  now: Date,
  random: number,
): Exclude<DeliveryOutcome, { readonly status: 'delivered' }> {
  const at = now.toISOString();
  const tries = attempts + 1;
  if (!isRetryable) return { status: 'failed', at, problem };
  const age = now.getTime() - Date.parse(message.at);
  if (age > GIVE_UP_AFTER_MS && tries >= LEAST_TRIES) {
    return { status: 'failed', at, problem: `given up after ${tries} tries: ${problem}` };
  }
  const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 20));
  const jittered = backoff / 2 + (backoff / 2) * random;
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(jittered, retryAfterMs ?? 0));
  return { status: 'retry', at, dueAt: new Date(now.getTime() + wait).toISOString(), problem };
}
