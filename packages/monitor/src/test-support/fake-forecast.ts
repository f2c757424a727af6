import { addDecimal, compareDecimal } from '@fuelgauge/core';
import { negateDecimal } from '@fuelgauge/core/internal';
import type { Runway } from '../model/runway.ts';
import type { Point, Series } from '../model/series.ts';
import type { PageForecast as Forecast } from '../serve/options.ts';

const DAY_MS = 86_400_000;

/** A stand-in for the forecast: the mean of all falls, and ends that are a third away. For tests of what shows it. */
export const fakeForecast: Forecast = {
  forecastSeries: ({ points }: Series, { now }): Runway | null => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || last.remaining === 'Infinity') return null;
    const days = (Date.parse(last.seenAt) - Date.parse(first.at)) / DAY_MS;
    const falls = points.map(({ remaining }, index) =>
      Math.max(0, Number(points[index - 1]?.remaining ?? remaining) - Number(remaining)),
    );
    const burnPerDay = falls.reduce((sum, fall) => sum + fall, 0) / days;
    if (!(days >= 1) || !(burnPerDay > 0)) return null;
    const middle = Math.max(0, Number(last.remaining)) / burnPerDay;
    const dryAt = new Date(now.getTime() + middle * DAY_MS).toISOString();
    return {
      days: { p10: middle * 0.66, p25: middle * 0.8, p50: middle, p90: middle * 1.5 },
      burnPerDay,
      daysOfHistory: Math.floor(days),
      rough: days < 3,
      dryAt,
      ...(last.resetsAt === undefined ? {} : { resetsAt: last.resetsAt }),
    };
  },
  describeRunway: (runway) =>
    runway === null
      ? 'not enough history'
      : `about ${Math.round(runway.days.p50)} days, ${Math.round(runway.days.p10)} to ${Math.round(runway.days.p90)}`,
  findTopUps: (points: readonly Point[]) =>
    points.flatMap(({ at, remaining }, index) => {
      const before = points[index - 1]?.remaining;
      if (before === undefined || before === 'Infinity' || remaining === 'Infinity') return [];
      const added = addDecimal(remaining, negateDecimal(before));
      return compareDecimal(added, '0') > 0 ? [{ at, added }] : [];
    }),
};
