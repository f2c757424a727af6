/** The longest delay of a timer, in milliseconds: beyond it, timers fire at once. */
export const MAX_TIMER_MS: number = 2 ** 31 - 1;

/** What an option that is a number may be. */
export interface Limit {
  readonly min: number;
  readonly default: number;
  /** Counts are whole; a duration may have a fraction, as clocks give it. */
  readonly isCount: boolean;
}

/** The default and the range of every option of a client that is a number. */
export const LIMITS: Readonly<Record<'timeoutMs' | 'attemptTimeoutMs' | 'maxRetries', Limit>> = {
  timeoutMs: { min: 1, default: 25_000, isCount: false },
  attemptTimeoutMs: { min: 1, default: 10_000, isCount: false },
  maxRetries: { min: 0, default: 2, isCount: true },
};

/**
 * Checks a limit.
 * @returns what is wrong with it, as `[problem, hint]`; undefined where it is valid. Never quotes the value.
 */
export function findLimitProblem(
  name: string,
  value: unknown,
  { min, isCount }: Limit,
): readonly [problem: string, hint: string] | undefined {
  const isInRange = typeof value === 'number' && value >= min && value <= MAX_TIMER_MS;
  if (isInRange && (!isCount || Number.isInteger(value))) return undefined;
  const kind = isCount ? 'whole number' : 'number';
  return [`${name} is out of range`, `give a ${kind} from ${min} to ${MAX_TIMER_MS}`];
}
