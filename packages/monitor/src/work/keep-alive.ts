const DAY_MS = 86_400_000;

/** Runs for ever without a server: timers that a monitor sleeps by keep no process alive. @returns what ends it */
export function keepAlive(): () => void {
  const timer = setInterval(() => {}, DAY_MS);
  return () => clearInterval(timer);
}
