import { addDecimal, compareDecimal } from '@fuelgauge/core';
import type { Runway } from '../model/runway.ts';
import type { Point } from '../model/series.ts';
import type { ConfirmedTopUp, Forecast } from '../rules/forecast.ts';

const DAY = 86_400_000;

/** The plainest forecast that behaves: mean burn of the days that were seen, a rise counts when it is still there. */
export const tinyForecast: Forecast = {
  forecastSeries({ points }, { now }) {
    const last = points.at(-1);
    const { burned, ms } = points.reduce(
      (burn, point, index) => addBurn(burn, points[index - 1], point),
      { burned: 0, ms: 0 },
    );
    const days = ms / DAY;
    if (!last || last.remaining === 'Infinity' || days < 1 || burned === 0) return null;
    const burnPerDay = burned / days;
    const p50 = Math.max(0, Number(last.remaining)) / burnPerDay;
    const { resetsAt } = last;
    const runway: Runway = {
      days: { p10: p50 * 0.6, p25: p50 * 0.8, p50, p90: p50 * 1.6 },
      burnPerDay,
      daysOfHistory: Math.floor(days),
      rough: false,
      dryAt: new Date(Date.parse(now) + p50 * DAY).toISOString(),
    };
    return resetsAt === undefined ? runway : { ...runway, resetsAt };
  },
  findTopUps(points) {
    const found: ConfirmedTopUp[] = [];
    let known: Burn = { burned: 0, ms: 0 };
    points.forEach((risen, index) => {
      const [before, next] = [points[index - 1], points[index + 1]];
      const least = known.ms < DAY ? 0 : (known.burned * DAY) / known.ms / 2;
      known = addBurn(known, before, risen);
      if (!before) return;
      const rise = Number(risen.remaining) - Number(before.remaining);
      const isThere =
        risen.seenAt > risen.at ||
        (next && Number(next.remaining) - Number(before.remaining) > least);
      if (rise > least && isThere)
        found.push({ at: risen.at, added: addDecimal(risen.remaining, negate(before.remaining)) });
    });
    return found;
  },
  wasRestored(points) {
    const [before, last] = points.slice(-2);
    if (!before?.resetsAt || !last) return false;
    return before.resetsAt <= last.at && compareDecimal(last.remaining, before.remaining) > 0;
  },
  describeRunway: ({ days }) =>
    `about ${Math.round(days.p50)} days, ${Math.round(days.p10)} to ${Math.round(days.p90)}`,
};

interface Burn {
  readonly burned: number;
  readonly ms: number;
}

function addBurn({ burned, ms }: Burn, before: Point | undefined, point: Point): Burn {
  const seenMs = ms + Date.parse(point.seenAt) - Date.parse(point.at);
  const fall = before ? Number(before.remaining) - Number(point.remaining) : -1;
  return before && fall >= 0
    ? { burned: burned + fall, ms: seenMs + Date.parse(point.at) - Date.parse(before.seenAt) }
    : { burned, ms: seenMs };
}

const negate = (amount: string) =>
  amount.startsWith('-') ? amount.slice(1) : amount === '0' ? amount : `-${amount}`;
