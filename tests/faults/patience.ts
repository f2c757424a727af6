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

/** Of a call that is to be answered: ten minutes. */
export const USUAL_TIMEOUT_MS = 600_000;

/**
 * Checks what must end by its deadline. What is wrong is checked once more with a deadline ten times
 * as long: a busy machine may need more than the first one for what is not to be ended.
 * @returns what is wrong with both, else undefined
 */
export async function checkWithDeadline(
  deadlineMs: number,
  check: (deadlineMs: number) => Promise<string | undefined>,
): Promise<string | undefined> {
  return (await check(deadlineMs)) && check(10 * deadlineMs);
}

/** A deadline of faulty calls, of which healthy calls beside them need a small part. */
export const LONG_DEADLINE_MS = 8000;
