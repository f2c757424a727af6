/** The longest delay that timers can wait, in milliseconds: beyond it they fire at once. */
export const MAX_TIMER_MS = 2 ** 31 - 1;

interface Limit {
  readonly least: number;
  readonly default: number;
  /** Counts are whole; a duration may have a fraction, as clocks give it. */
  readonly isCount: boolean;
}

/** Every number that a client or a gauge takes: its default and what it may be. */
export const LIMITS = {
  timeoutMs: { least: 1, default: 25_000, isCount: false },
  attemptTimeoutMs: { least: 1, default: 10_000, isCount: false },
  maxRetries: { least: 0, default: 2, isCount: true },
  maxConcurrentPerProvider: { least: 1, default: 4, isCount: true },
  maxAgeMs: { least: 0, default: 0, isCount: false },
} as const satisfies Readonly<Record<string, Limit>>;

/** Name of an option that is a number. */
export type LimitName = keyof typeof LIMITS;

/** @returns what is wrong with a limit, as `[problem, hint]`; undefined where nothing is. The value is never quoted. */
export function findLimitProblem(
  name: LimitName,
  value: unknown,
): readonly [problem: string, hint: string] | undefined {
  const { least, isCount } = LIMITS[name];
  const isInRange = typeof value === 'number' && value >= least && value <= MAX_TIMER_MS;
  if (isInRange && (!isCount || Number.isInteger(value))) return undefined;
  const kind = isCount ? 'whole number' : 'number';
  return [`${name} is out of range`, `give a ${kind} from ${least} to ${MAX_TIMER_MS}`];
}
