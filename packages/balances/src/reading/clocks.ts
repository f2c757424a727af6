/** A moment by both clocks of the runtime. */
export interface Moment {
  /** By `performance.now()`, which no one sets, and which stands still while the machine sleeps. */
  readonly monotonic: number;
  /** By `Date.now()`, which goes on while the machine sleeps, and which anyone may set. */
  readonly wall: number;
}

/** The present moment. */
export function takeMoment(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}

/** How much time has passed, in milliseconds: as much as the clock says that counted more. */
export function elapsedMs(since: Moment): number {
  const now = takeMoment();
  return Math.max(now.monotonic - since.monotonic, now.wall - since.wall);
}

/** How old something may be, in milliseconds. Where the system clock was set back, any age is possible. */
export function ageMs(since: Moment): number {
  return Date.now() < since.wall ? Infinity : elapsedMs(since);
}
