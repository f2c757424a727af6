import type { OutboxRow } from '../model/message.ts';
import type { DeliveryOutcome } from './monitor-store.ts';

/** A message for one channel, from the change that it is of until it is forgotten. */
export interface Posted extends OutboxRow {
  /** Of the last try. */
  readonly triedAt?: string;
  /** Delivered or given up. */
  readonly settledAt?: string;
  readonly outcome?: DeliveryOutcome['status'];
  readonly problem?: string;
}

/**
 * The first try is due at once, whatever the clock said when the message was written; a later one at its
 * time, or when the clock shows a time before the last try: it was set back, and must not hold up alerts.
 */
const isDue = ({ attempts, dueAt, triedAt }: Posted, now: string): boolean =>
  attempts === 0 || dueAt <= now || (triedAt !== undefined && now < triedAt);

/** After the end of a try. */
export function afterTry(posted: Posted, outcome: DeliveryOutcome): Posted {
  const tried: Posted = {
    ...posted,
    attempts: posted.attempts + 1,
    triedAt: outcome.at,
    outcome: outcome.status,
    ...(outcome.status === 'delivered' ? {} : { problem: outcome.problem }),
  };
  return outcome.status === 'retry'
    ? { ...tried, dueAt: outcome.dueAt }
    : { ...tried, settledAt: outcome.at };
}

export const toOutboxRow = ({ message, channel, attempts, dueAt }: Posted): OutboxRow => ({
  message,
  channel,
  attempts,
  dueAt,
});

/**
 * What is to be told now, of messages that are not settled, in the order in which they were written: one
 * that is not due yet holds back all of its channel after it.
 */
export function takeDue(waiting: Iterable<Posted>, now: string, limit: number): readonly Posted[] {
  const held = new Set<string>();
  const due: Posted[] = [];
  for (const posted of waiting) {
    if (due.length >= limit) break;
    if (held.has(posted.channel)) continue;
    if (isDue(posted, now)) due.push(posted);
    else held.add(posted.channel);
  }
  return due;
}
