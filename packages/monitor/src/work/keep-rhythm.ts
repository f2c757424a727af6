import type { Clock } from '../model/clock.ts';

/**
 * Calls `round` at once and then at a steady interval, however long one takes; one that takes longer leaves
 * out those that were due, so that two never overlap. Whatever becomes of the time of day meanwhile, a wait
 * is above nothing and no longer than the interval; one that ends early, such as when the machine wakes, is
 * followed by a round.
 */
export async function keepRhythm(
  clock: Clock,
  everyMs: number,
  signal: AbortSignal,
  round: () => Promise<void>,
): Promise<void> {
  const now = () => clock.now().getTime();
  let due = now();
  while (!signal.aborted) {
    await round();
    if (signal.aborted) return;
    // The next moment of the rhythm that is yet to come, by the time as it is now.
    due += (Math.floor((now() - due) / everyMs) + 1) * everyMs;
    await clock.sleep(due - now(), signal);
  }
}
