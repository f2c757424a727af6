import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from './fault.ts';

const STEP_MS = 25;

/**
 * Tries again while another process holds the lock. Not by SQLite's own timeout, in which the whole process
 * would stand still: pages would not be served and Ctrl-C would not be heard.
 * @param work - done from its beginning at each try; it must have changed nothing when it finds the lock
 */
export async function withPatience<Result>(
  work: () => Result | Promise<Result>,
  path: string,
  patienceMs: number,
): Promise<Result> {
  const end = Date.now() + patienceMs;
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (faultOf(error, path)?.kind !== 'locked' || Date.now() >= end) throw error;
      await sleep(STEP_MS);
    }
}
