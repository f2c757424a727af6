/** Time as a monitor sees it, so that tests and the sandbox can play a month in a minute. */
export interface Clock {
  /** The time of day. */
  now(): Date;
  /** Resolves after so many milliseconds, or at once when aborted; keeps no process alive by itself. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
