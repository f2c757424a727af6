/** By the given times. Where the clock was set back nothing has passed: no wait is negative, none ends earlier. */
export const elapsedMs = (since: string, at: string): number =>
  Math.max(0, Date.parse(at) - Date.parse(since));

/** The earlier of two times, in the form of `toISOString()`. */
export const earlier = (left: string, right: string): string => (left < right ? left : right);
