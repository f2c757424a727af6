import { onAbort } from '@fuelgauge/core/internal';
import { pause } from './pause.ts';

/** Whoever ends a monitor waits no longer for a store or a channel. Real time: people wait. */
const GRACE_MS = 800;

const endsAt = new WeakMap<AbortSignal, number>();

/** What is left of the one grace that follows an abort, in milliseconds. */
function graceLeft(signal: AbortSignal): number {
  const end = endsAt.get(signal) ?? performance.now() + GRACE_MS;
  endsAt.set(signal, end);
  return Math.max(0, end - performance.now());
}

/** Waits for the end of something that never rejects; once aborted, no longer than the grace. */
export function withinGrace(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const begin = () => void pause(graceLeft(signal), done.signal).then(end);
    const removeListener = onAbort(signal, begin);
    if (signal.aborted) begin();
    function end() {
      removeListener();
      done.abort();
      resolve();
    }
    work.then(end, end);
  });
}
