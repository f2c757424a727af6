import type { Runway } from '../model/runway.ts';
import type { Series } from '../model/series.ts';
import { isUnlimited } from './amount.ts';
import { type BurnRate, rateOf } from './burn-rate.ts';
import { burnByDay, DAY_MS } from './daily-burn.ts';
import { dateBack } from './date-back.ts';
import { type DaysLeft, daysLeft } from './days-left.ts';
import { dropStale } from './drop-stale.ts';
import { dropStrays } from './drop-strays.ts';
import type { ForecastReading } from './forecast-reading.ts';
import { RESET_TOLERANCE_MS, type Stretch } from './stretch.ts';
import { stretchesOf } from './stretches-of.ts';
import { withLosses } from './with-losses.ts';

/** What a forecast goes by. */
export interface ForecastOptions {
  /** From when days are counted; before the last reading it is taken as that. @default the last reading's time */
  readonly now?: Date | string;
}

/** Beyond it a date says nothing. */
const MOST_DAYS = 36_525;
const IRREGULAR = { width: 6, variance: 1.5 ** 2, days: 3 };

const isRough = ({ days, width }: DaysLeft, { variance, countedDays }: BurnRate): boolean =>
  days.p90 > 0 &&
  (width > IRREGULAR.width || variance > IRREGULAR.variance || countedDays < IRREGULAR.days);

/**
 * How long a balance lasts, from what was read of it.
 *
 * Only falls are burn: a top-up, a restored allowance and an old answer that comes back are not. Days are
 * counted from `now`, and the time since the vendor's last figure counts as passed, at the usual burn.
 * @param readings in any order; points of a series will do
 * @returns null ("not enough history") below 24 hours of observation, where nothing was burned, where the
 * account is unlimited, and after a reset that nobody has read yet, or that is late by no more than a day,
 * and where nobody has read it for longer than it was to last
 * @throws TypeError where a time or an amount is not one
 */
export function forecastRunway(
  readings: readonly ForecastReading[],
  { now }: ForecastOptions = {},
): Runway | null {
  const asked = now === undefined ? undefined : readNow(now);
  const dated = stretchesOf(dropStrays(readings, asked));
  const stretches = dropStale(asked === undefined ? dated : dateBack(dated, asked));
  const last = stretches.at(-1);
  if (last === undefined || isUnlimited(last.remaining)) return null;
  const rate = rateOf(burnByDay(stretches));
  if (rate === null) return null;
  const readAt = stretches.reduce((latest, each) => Math.max(latest, each.readAt), last.readAt);
  const today = Math.max(readAt, asked ?? readAt);
  const { resetsAt, dueAt, expiring } = last;
  if (resetsAt !== undefined && resetsAt > last.readAt && resetsAt <= today) return null;
  if (dueAt !== undefined && today - dueAt <= RESET_TOLERANCE_MS) return null;

  const balance = Number(last.remaining);
  const left = daysLeft(balance, rate);
  const known = expiring && withLosses(left, balance, expiring, last.to);
  const { p10, p25, p50, p90 } = (known ?? left).days;
  // What nobody has read for longer than it was to last may have been topped up since: that it is empty is not known.
  if (p90 > 0 && (today - readAt) / DAY_MS >= p90) return null;
  const passed = (today - last.to) / DAY_MS;
  const count = (days: number) => Math.max(0, days - passed);
  const days = { p10: count(p10), p25: count(p25), p50: count(p50), p90: count(p90) };
  const lostAt = known ? known.lostAt : lostBefore(last, today + days.p50 * DAY_MS);
  const daysToReset =
    resetsAt === undefined || resetsAt <= today ? undefined : (resetsAt - today) / DAY_MS;
  return {
    days,
    burnPerDay: rate.perDay,
    daysOfHistory: rate.countedDays,
    rough: isRough(left, rate),
    dryAt:
      days.p50 > MOST_DAYS || days.p50 >= (daysToReset ?? Number.POSITIVE_INFINITY)
        ? null
        : new Date(today + days.p50 * DAY_MS).toISOString(),
    ...(daysToReset !== undefined &&
      resetsAt !== undefined && { resetsAt: new Date(resetsAt).toISOString(), daysToReset }),
    ...(lostAt !== undefined &&
      lostAt > today && {
        expiresAt: new Date(lostAt).toISOString(),
        ...(known && { isLossCounted: true as const }),
      }),
  };
}

/** When some of it is lost before the middle, where it is not known how much. */
const lostBefore = ({ expiresAt }: Stretch, dryAt: number): number | undefined =>
  expiresAt !== undefined && expiresAt < dryAt ? expiresAt : undefined;

function readNow(now: Date | string): number {
  const time = new Date(now).getTime();
  if (Number.isNaN(time))
    throw new TypeError('now is not a time: write it as 2026-01-31T12:00:00Z');
  return time;
}

/** How long the money of a series lasts: its points say for how long the balance was seen unchanged. */
export const forecastSeries = (
  series: Pick<Series, 'points'>,
  options?: ForecastOptions,
): Runway | null => forecastRunway(series.points, options);
