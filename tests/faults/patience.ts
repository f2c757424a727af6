import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits of the tests themselves. They count turns of the event loop and not only time, so that on a
 * busy machine, where turns are slow, they wait accordingly longer: what passes on a quiet machine
 * passes on a busy one.
 */
const TURN_MS = 20;
const TURNS = 100;

/** Waits until the condition holds, but not for ever. */
export async function eventually(isMet: () => boolean, turns = 5 * TURNS): Promise<boolean> {
  for (let turn = 0; turn < turns && !isMet(); turn += 1) await sleep(TURN_MS);
  return isMet();
}

/** The result of a call, or `undefined` if it is still pending well after its deadline. */
export async function resultWithin<Result>(
  deadlineMs: number,
  call: Promise<Result>,
): Promise<Result | undefined> {
  const stop = new AbortController();
  const { signal } = stop;
  const wait = async () => {
    await sleep(deadlineMs, undefined, { signal });
    for (let turn = 0; turn < TURNS; turn += 1) await sleep(TURN_MS, undefined, { signal });
  };
  try {
    return await Promise.race([call, wait().then(() => undefined)]);
  } finally {
    stop.abort();
  }
}

/** A deadline of faulty calls. Healthy calls beside them need a small part of it, even on a busy machine. */
export const LONG_DEADLINE_MS = 8000;
