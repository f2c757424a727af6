const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long each detail is kept. The last value of each day is kept for ever. */
export interface Retention {
  /** Every change. @default 30 */
  readonly changesDays?: number;
  /** The last value of each hour: 13 months, so that a month can be held against that of last year. @default 396 */
  readonly hoursDays?: number;
}

/** A step of compaction: points before `until` become one a bucket. */
export interface Level {
  readonly name: 'hours' | 'days';
  readonly bucketMs: number;
  /** Instant in milliseconds; only whole buckets lie before it. */
  readonly until: number;
  /** The most rises that a bucket keeps, so that an account that rises all the time stays small. */
  readonly maxRises: number;
}

const floor = (ms: number, bucketMs: number): number => Math.floor(ms / bucketMs) * bucketMs;

export function listLevels(
  now: string,
  { changesDays = 30, hoursDays = 396 }: Retention = {},
): readonly Level[] {
  const at = Date.parse(now);
  return [
    { name: 'hours', bucketMs: HOUR, until: floor(at - changesDays * DAY, HOUR), maxRises: 4 },
    { name: 'days', bucketMs: DAY, until: floor(at - hoursDays * DAY, DAY), maxRises: 8 },
  ];
}

/** Messages that were settled before it are forgotten. */
export function settledUntil(now: string, { changesDays = 30 }: Retention = {}): string {
  return new Date(Date.parse(now) - changesDays * DAY).toISOString();
}
