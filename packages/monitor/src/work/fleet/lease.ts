import { pause } from '../pause.ts';

/** Asks for more time; false where somebody else has the job. Rejects where the database gives no answer. */
export type Renew = () => Promise<boolean>;

export interface LeaseTimes {
  readonly renewMs: number;
  readonly retryMs: number;
  /** Shorter than the time after which the database gives the job to somebody else. */
  readonly lapseMs: number;
}

/**
 * Does work for as long as the job is certainly ours. A process that the database has not heard from for so long,
 * because the network stalls or the machine slept, lets go by itself before another one begins: two that read the same
 * vendor at once would be more requests than it allows.
 */
export async function withLease(
  renew: Renew,
  { renewMs, retryMs, lapseMs }: LeaseTimes,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  const lost = new AbortController();
  let heldUntil = 0;

  /** @returns undefined where the database gave no answer */
  async function ask(): Promise<boolean | undefined> {
    const askedAt = performance.now();
    const isOurs = await renew().catch(() => undefined);
    if (isOurs) heldUntil = askedAt + lapseMs;
    return isOurs;
  }

  async function keep(): Promise<void> {
    let isOurs: boolean | undefined = true;
    while (!ended.signal.aborted) {
      await pause(isOurs ? renewMs : retryMs, ended.signal);
      if (ended.signal.aborted) return;
      isOurs = await ask();
      if (isOurs === false) return lost.abort();
    }
  }

  /** Its own timer: an answer of the database may never come. */
  async function watch(): Promise<void> {
    while (!ended.signal.aborted) {
      const leftMs = heldUntil - performance.now();
      if (leftMs <= 0) return lost.abort();
      await pause(Math.min(leftMs, retryMs), ended.signal);
    }
  }

  // It may have been given to us long ago, by an answer that was held up.
  if (!(await ask())) throw new Error('the job is not certainly ours');
  void keep();
  void watch();
  try {
    await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    ended.abort();
  }
}
