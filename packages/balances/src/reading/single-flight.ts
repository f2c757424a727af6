import { onAbort } from '@fuelgauge/core/internal';

interface Call<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  waiting: number;
}

/** Joins the call under way, or starts one. Resolves to undefined for one who leaves while others wait on. */
export type SingleFlight<Result> = (signal?: AbortSignal) => Promise<Result | undefined>;

/**
 * Lets all who ask at the same time share one run of `start`.
 * Who aborts merely leaves; the last to leave aborts the run, and is given what becomes of it.
 */
export function singleFlight<Result>(
  start: (signal: AbortSignal) => Promise<Result>,
): SingleFlight<Result> {
  let current: Call<Result> | undefined;

  function open(): Call<Result> {
    const controller = new AbortController();
    const call: Call<Result> = {
      controller,
      waiting: 0,
      result: start(controller.signal).finally(() => close(call)),
    };
    return call;
  }

  function close(call: Call<Result>): void {
    if (current === call) current = undefined;
  }

  function leave(call: Call<Result>): Promise<Result> | undefined {
    call.waiting -= 1;
    if (call.waiting > 0) return undefined;
    close(call);
    call.controller.abort();
    return call.result;
  }

  return async (signal) => {
    if (signal?.aborted) return undefined;
    current ??= open();
    const call = current;
    call.waiting += 1;
    if (!signal) return call.result;
    let stop = () => {};
    const left = new Promise<Result | undefined>((resolve) => {
      stop = onAbort(signal, () => resolve(leave(call)));
    });
    return Promise.race([call.result, left]).finally(stop);
  };
}
