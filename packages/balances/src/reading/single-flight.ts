import { ageMs, type Moment, takeMoment } from './clocks.ts';
import { GRACE_MS } from './deadline.ts';
import { type Awaited, waitFor } from './wait-for.ts';

interface Call<Result> {
  readonly result: Promise<Result>;
  /** None where whoever started it cannot leave: then nobody is ever the last one to leave. */
  readonly controller: AbortController | undefined;
  readonly startedAt: Moment;
  /** When nobody waits for it any longer, by `performance.now()`. */
  readonly endsAt: number;
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

type Start<Result> = (signal: AbortSignal | undefined, startedAt: number) => Promise<Result>;

/** What is shared, and by whom it is called. Ten thousand accounts have one each: it has no functions of its own. */
interface Flight<Result> {
  readonly timeoutMs: number;
  readonly start: Start<Result>;
  current: Call<Result> | undefined;
}

/**
 * Lets all callers at the same time share one run of `start`, which ends within `timeoutMs` by itself.
 * A caller who aborts only leaves; when the last one leaves, the run is aborted and its result is theirs.
 * A run that did not end in time is dead, as at the edge, where it ends with the request that started it:
 * nobody joins it, and those who did start another in the time that they have left.
 */
export function singleFlight<Result>(
  timeoutMs: number,
  start: Start<Result>,
): SingleFlight<Result> {
  const flight: Flight<Result> = { timeoutMs, start, current: undefined };
  return (signal, startedAt = performance.now()) => fly(flight, signal, startedAt);
}

function detach<Result>(flight: Flight<Result>, call: Call<Result>): void {
  if (flight.current === call) flight.current = undefined;
}

function open<Result>(flight: Flight<Result>, startedAt: number, canLeave: boolean): Call<Result> {
  const controller = canLeave ? new AbortController() : undefined;
  const call: Call<Result> = {
    controller,
    startedAt: takeMoment(),
    endsAt: startedAt + flight.timeoutMs + GRACE_MS,
    callers: 0,
    result: flight.start(controller?.signal, startedAt),
  };
  // Before its callers hear of it. Nobody may be left to hear of a failure.
  const settle = () => detach(flight, call);
  call.result.then(settle, settle);
  return call;
}

/** Whether it was the last one. */
function leave<Result>(flight: Flight<Result>, call: Call<Result>): boolean {
  call.callers -= 1;
  if (call.callers > 0) return false;
  detach(flight, call);
  try {
    call.controller?.abort();
  } catch {
    // At the edge, where a request may not touch what belongs to another: that call ends by its own deadline.
  }
  return true;
}

function joinable<Result>(
  flight: Flight<Result>,
  startedAt: number,
  canLeave: boolean,
): Call<Result> {
  const { current, timeoutMs } = flight;
  if (current && ageMs(current.startedAt) < timeoutMs) return current;
  flight.current = open(flight, startedAt, canLeave);
  return flight.current;
}

async function fly<Result>(
  flight: Flight<Result>,
  signal: AbortSignal | undefined,
  startedAt: number,
): Promise<Awaited<Result>> {
  const endsAt = startedAt + flight.timeoutMs + GRACE_MS;
  let openedAt = startedAt;
  for (;;) {
    if (signal?.aborted) return { missed: 'aborted' };
    const call = joinable(flight, openedAt, signal !== undefined);
    call.callers += 1;
    // A run ends in time by timers of whoever starts it, who needs no other where it cannot leave.
    if (call.callers === 1 && !signal) return { result: await call.result };
    let isLast = false;
    const limitMs = Math.min(endsAt, call.endsAt) - GRACE_MS - performance.now();
    const miss = () => {
      isLast = leave(flight, call);
    };
    const outcome = await waitFor(call.result, limitMs, signal, miss, GRACE_MS);
    if ('result' in outcome) return outcome;
    if (outcome.missed === 'aborted') {
      const last = isLast && (await waitFor(call.result, GRACE_MS, undefined));
      return last && 'result' in last ? last : outcome;
    }
    if (endsAt - performance.now() <= GRACE_MS) return outcome;
    detach(flight, call);
    openedAt = performance.now();
  }
}
