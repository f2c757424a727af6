import { BalanceError, type BalanceReading } from '@fuelgauge/core';
import { LIMITS } from '@fuelgauge/core/internal';

/** A duration as people write it: `900ms`, `10s`. */
const written = (ms: number): string => (ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`);

/** What no option of the command line changes: nobody is told to raise it. */
const ATTEMPT = /within ([\d.]{1,20}) ms \(attemptTimeoutMs\): /;
const RAISE = ', or raise the limit';

/**
 * Puts what the user of the command line can change in place of the library's options: `--timeout`, with the whole of
 * it, whatever was left when the last request was sent. What is replaced are words of our own.
 */
function nameTimeout(message: string, timeoutMs: number): string {
  const words =
    ATTEMPT.test(message) && message.endsWith(RAISE) ? message.slice(0, -RAISE.length) : message;
  return words
    .replace(
      /within (?:[\d.]{1,20} ms \(timeoutMs\)|the time limit)/,
      `within --timeout (${written(timeoutMs)})`,
    )
    .replace(
      ATTEMPT,
      (_, ms: string) => `within ${written(Number(ms))}, the most that one request may take: `,
    )
    .replace(RAISE, ', or raise it')
    .replace('raise timeoutMs or maxConcurrentPerProvider', 'raise --timeout');
}

/** A reading whose message says what the command line calls the limit that was reached. */
export function withNamedTimeout<Reading extends BalanceReading>(
  reading: Reading,
  timeoutMs: number = LIMITS.timeoutMs.default,
): Reading {
  if (reading.status === 'ok' || reading.error.kind !== 'timeout') return reading;
  const message = nameTimeout(reading.error.message, timeoutMs);
  return { ...reading, error: { ...reading.error, message } };
}

/** The same for an error of a single question. */
export function nameTimeoutOf(
  error: unknown,
  timeoutMs: number = LIMITS.timeoutMs.default,
): unknown {
  if (error instanceof Error && BalanceError.isInstance(error) && error.kind === 'timeout')
    return Object.assign(error, { message: nameTimeout(error.message, timeoutMs) });
  return error;
}
