import { type Deadline, GRACE_MS } from './deadline.ts';
import { type Awaited, type Missed, waitFor } from './wait-for.ts';

/**
 * Runs `task` when a slot is free, unless `signal` aborts or the deadline passes first: then it never runs.
 * A task ends by its deadline; the slot of one that does not is given back soon after it.
 */
export type Limiter = <Result>(
  signal: AbortSignal | undefined,
  deadline: Deadline,
  task: () => Promise<Result>,
) => Promise<Awaited<Result>>;

/** A task that waits for a slot or has one. */
interface Turn {
  readonly deadline: Deadline;
  /** Ends its wait. */
  wake(): void;
}

/** Runs at most `limit` tasks at the same time; the others wait in order of arrival. */
export function createLimiter(limit: number): Limiter {
  const running = new Set<Turn>();
  const waiting = new Set<Turn>();

  const leaseMs = ({ deadline }: Turn) => deadline.leftMs() + GRACE_MS;

  /** Takes back the slots that nobody gave back, and hands the free ones on. */
  function admit(): void {
    if (waiting.size === 0) return;
    if (running.size >= limit)
      for (const turn of running) if (leaseMs(turn) <= 0) running.delete(turn);
    for (const turn of waiting) {
      if (running.size >= limit) return;
      waiting.delete(turn);
      if (turn.deadline.leftMs() <= 0) continue; // its own timer says so, if anyone is left to hear it
      running.add(turn);
      turn.wake();
    }
  }

  /** Waits with a timer of its own until the deadline, and looks again whenever a slot should have been given back. */
  async function takeTurn(
    turn: Turn,
    signal: AbortSignal | undefined,
  ): Promise<Missed | undefined> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        turn.wake = resolve;
      });
      const leaseEndMs = Math.min(...[...running].map(leaseMs));
      const outcome = await waitFor(woken, Math.min(turn.deadline.leftMs(), leaseEndMs), signal);
      if ('missed' in outcome && outcome.missed === 'aborted') return 'aborted';
      if (turn.deadline.leftMs() <= 0) return 'deadline';
      admit();
      if (running.has(turn)) return undefined;
    }
  }

  return async (signal, deadline, task) => {
    if (signal?.aborted) return { missed: 'aborted' };
    const turn: Turn = { deadline, wake: () => {} };
    try {
      waiting.add(turn);
      admit();
      const missed = running.has(turn) ? undefined : await takeTurn(turn, signal);
      return missed ? { missed } : { result: await task() };
    } finally {
      waiting.delete(turn);
      if (running.delete(turn)) admit();
    }
  };
}
