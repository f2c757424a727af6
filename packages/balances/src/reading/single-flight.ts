import { ageMs, type Moment, takeMoment } from './clocks.ts';
import { type Deadline, GRACE_MS, startDeadline } from './deadline.ts';
import { type Awaited, waitFor } from './wait-for.ts';

interface Call<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  readonly startedAt: Moment;
  readonly deadline: Deadline;
  callers: number;
}

/**
 * Joins the call in progress, or starts one. Each caller waits for as long as one call may take.
 * @param startedAt when the caller was called, by `performance.now()`: it may have waited for its turn
 */
export type SingleFlight<Result> = (
  signal?: AbortSignal,
  startedAt?: number,
) => Promise<Awaited<Result>>;

/**
 * Lets all callers at the same time share one run of `start`, which ends within `timeoutMs` by itself.
 * A caller who aborts only leaves; when the last one leaves, the run is aborted and its result is theirs.
 * A run that did not end in time is dead, as at the edge, where it ends with the request that started it:
 * nobody joins it, and those who did start another in the time that they have left.
 */
export function singleFlight<Result>(
  timeoutMs: number,
  start: (signal: AbortSignal, startedAt: number) => Promise<Result>,
): SingleFlight<Result> {
  let current: Call<Result> | undefined;

  function open(startedAt: number): Call<Result> {
    const controller = new AbortController();
    const call: Call<Result> = {
      controller,
      startedAt: takeMoment(),
      deadline: startDeadline(timeoutMs + GRACE_MS, startedAt),
      callers: 0,
      result: start(controller.signal, startedAt).finally(() => detach(call)),
    };
    call.result.catch(() => {}); // nobody may be left to hear of it
    return call;
  }

  function detach(call: Call<Result>): void {
    if (current === call) current = undefined;
  }

  /** Whether it was the last one. */
  function leave(call: Call<Result>): boolean {
    call.callers -= 1;
    if (call.callers > 0) return false;
    detach(call);
    try {
      call.controller.abort();
    } catch {
      // At the edge, where a request may not touch what belongs to another: that call ends by its own deadline.
    }
    return true;
  }

  function joinable(startedAt: number): Call<Result> {
    if (current && ageMs(current.startedAt) >= timeoutMs) detach(current);
    current ??= open(startedAt);
    return current;
  }

  async function join(
    call: Call<Result>,
    limitMs: number,
    signal: AbortSignal | undefined,
  ): Promise<Awaited<Result>> {
    call.callers += 1;
    let isLast = false;
    const outcome = await waitFor(call.result, limitMs, signal, () => {
      isLast = leave(call);
    });
    if ('result' in outcome || outcome.missed === 'deadline' || !isLast) return outcome;
    const last = await waitFor(call.result, GRACE_MS, undefined);
    return 'result' in last ? last : outcome;
  }

  return async (signal, startedAt = performance.now()) => {
    const deadline = startDeadline(timeoutMs + GRACE_MS, startedAt);
    let openedAt = startedAt;
    for (;;) {
      if (signal?.aborted) return { missed: 'aborted' };
      const call = joinable(openedAt);
      const outcome = await join(call, Math.min(deadline.leftMs(), call.deadline.leftMs()), signal);
      if ('result' in outcome || outcome.missed === 'aborted') return outcome;
      if (deadline.leftMs() <= GRACE_MS) return outcome;
      detach(call);
      openedAt = performance.now();
    }
  };
}
