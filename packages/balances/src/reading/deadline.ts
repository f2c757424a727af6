/**
 * How much longer than a deadline those wait who did not set its timer, in milliseconds: the one who did
 * has the better reason to give.
 */
export const GRACE_MS = 50;

/** The end of the time that something may take. */
export interface Deadline {
  /** Milliseconds that are left; none or fewer once it has passed. */
  leftMs(): number;
}

/** By the monotonic clock, as timers run: setting the system clock ends no call. */
export function startDeadline(timeoutMs: number, startedAt: number = performance.now()): Deadline {
  return { leftMs: () => timeoutMs - (performance.now() - startedAt) };
}
