import { refuseUsage } from '../errors.ts';
import { quoteName } from './quote.ts';

const UNITS_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m|h|d)$/;
export const DAY_MS: number = UNITS_MS.d;

/** The whole milliseconds of `500ms`, `15m` or `3d`; undefined where the text is no duration. */
export function readDurationMs(text: string): number | undefined {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  return unit === undefined
    ? undefined
    : Math.round(Number(amount) * UNITS_MS[unit as keyof typeof UNITS_MS]);
}

/** Reads whole milliseconds from what a user writes. */
type DurationParser = (text: string) => number;

/** Creates a parser of whole milliseconds from `leastMs` to `mostMs`. */
function createParser(leastMs: number, mostMs: number, limits: string): DurationParser {
  return (text) => {
    const durationMs = readDurationMs(text) ?? Number.NaN;
    return durationMs >= leastMs && durationMs <= mostMs
      ? durationMs
      : refuseUsage(
          `invalid duration${quoteName(text)}: use a number and a unit, as in 500ms, 10s or 2m${limits}`,
        );
  };
}

/** Parses `500ms`, `10s` or `2m`: at least one millisecond and at most a day. */
export const parseDurationMs: DurationParser = createParser(1, DAY_MS, ', from 1ms to 1d');

/** Parses the interval between rounds: at least a second, so that no vendor is flooded by mistake. */
export const parseIntervalMs: DurationParser = createParser(1000, DAY_MS, ', from 1s to 1d');

/** Parses the age of something: at most a week. */
export const parseAgeMs: DurationParser = createParser(0, 7 * DAY_MS, ', up to 7d');

/** Parses how far back to look: at most ten years, far beyond any history. */
export const parseSinceMs: DurationParser = createParser(1000, 3650 * DAY_MS, ', as in 12h or 30d');
