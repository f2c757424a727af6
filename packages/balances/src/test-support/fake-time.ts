import { afterEach, beforeEach, vi } from 'vitest';

/** Time in the tests of this file passes only where they let it, so that no machine is too slow for them. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Much longer than anything may take in a test. */
const MOST_MS = 120_000;
const STEP_MS = 10;

/** Lets fake time pass until the call has settled. */
export async function settle<Result>(call: Promise<Result>): Promise<Result> {
  let isPending = true;
  const end = () => {
    isPending = false;
  };
  call.then(end, end);
  for (let passedMs = 0; isPending && passedMs < MOST_MS; passedMs += STEP_MS)
    await vi.advanceTimersByTimeAsync(STEP_MS);
  if (isPending) throw new Error('the call never settles');
  return call;
}

/** Lets so much of fake time pass. */
export async function pass(durationMs: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(durationMs);
}
