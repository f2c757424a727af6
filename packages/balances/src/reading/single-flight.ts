import { onAbort } from '@fuelgauge/core/internal';

interface Call<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  callers: number;
}

/**
 * Joins the call in progress, or starts one.
 * Resolves to undefined for a caller who aborts while others still wait.
 */
export type SingleFlight<Result> = (signal?: AbortSignal) => Promise<Result | undefined>;

/**
 * Lets all callers at the same time share one run of `start`.
 * A caller who aborts only leaves; when the last one leaves, the run is aborted and its result is theirs.
 */
export function singleFlight<Result>(
  start: (signal: AbortSignal) => Promise<Result>,
): SingleFlight<Result> {
  let current: Call<Result> | undefined;

  function open(): Call<Result> {
    const controller = new AbortController();
    const call: Call<Result> = {
      controller,
      callers: 0,
      result: start(controller.signal).finally(() => close(call)),
    };
    return call;
  }

  function close(call: Call<Result>): void {
    if (current === call) current = undefined;
  }

  function leave(call: Call<Result>): Promise<Result> | undefined {
    call.callers -= 1;
    if (call.callers > 0) return undefined;
    close(call);
    call.controller.abort();
    return call.result;
  }

  return async (signal) => {
    if (signal?.aborted) return undefined;
    current ??= open();
    const call = current;
    call.callers += 1;
    if (!signal) return call.result;
    let removeListener = () => {};
    const left = new Promise<Result | undefined>((resolve) => {
      removeListener = onAbort(signal, () => resolve(leave(call)));
    });
    return Promise.race([call.result, left]).finally(removeListener);
  };
}
