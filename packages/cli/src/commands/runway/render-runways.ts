import type { AccountState, Runway } from '@fuelgauge/monitor';
import { formatAge } from '../../format/age.ts';
import { formatAmount, NOTHING, shortUnit } from '../../format/amount.ts';
import { DAY_MS } from '../../format/duration.ts';
import type { Forecast } from '../../monitor/forecast.ts';
import { describeSeries, ownersOfSeries } from '../../monitor/series-name.ts';
import { type FittedColumn, fitTable } from '../../render/fit-table.ts';
import type { View } from '../../render/view.ts';
import type { Line } from '../../terminal/line.ts';

interface Forecasts {
  readonly forecasts: readonly Forecast[];
  readonly states: readonly AccountState[];
}

type Describe = (runway: Runway | null) => string;

/** Shorter than this, it is shown as urgent. */
const URGENT_DAYS = 3;

const COLUMNS: readonly FittedColumn[] = [
  { title: 'PROVIDER' },
  { title: 'ACCOUNT', leastWidth: 8 },
  { title: 'REMAINING', align: 'right' },
  { title: 'UNIT', dropAt: 2 },
  { title: 'A DAY', align: 'right', dropAt: 1 },
  { title: 'LASTS' },
  { title: 'UNTIL', dropAt: 3 },
];

/** Forecasts for people. */
export function renderRunways(
  { forecasts, states }: Forecasts,
  { locale, width, now }: View,
  describe: Describe,
): readonly Line[] {
  const rows = forecasts.map(({ series, runway }) => {
    const newest = series.points.at(-1);
    const { unit, provider } = series;
    return {
      cells: [
        provider,
        describeSeries(series, states),
        newest ? formatAmount(newest.remaining, unit, locale) : NOTHING,
        shortUnit(unit),
        runway ? formatBurn(runway.burnPerDay, locale) : NOTHING,
        runway && runway.days.p25 < URGENT_DAYS
          ? { text: describe(runway), style: 'bad' as const }
          : describe(runway),
        describeEnd(runway),
      ],
      note: { text: describeAge(newest?.seenAt, now), style: 'warning' as const },
    };
  });
  return fitTable(COLUMNS, rows, { width });
}

/** Three digits: more of an estimate would promise too much. */
function formatBurn(burnPerDay: number, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, useGrouping: false }).format(
    burnPerDay,
  );
}

/** The day on which it is dry, or that of the reset which comes first. */
function describeEnd(runway: Runway | null): string {
  if (runway?.dryAt) return runway.dryAt.slice(0, 10);
  return runway?.resetsAt ? `reset ${runway.resetsAt.slice(0, 10)}` : NOTHING;
}

/** A forecast from what is a day old is told with its age: the monitor may have stopped. */
function describeAge(seenAt: string | undefined, now: number): string {
  const ageMs = now - Date.parse(seenAt ?? '');
  return ageMs > DAY_MS ? `last read ${formatAge(ageMs)} ago: does the monitor run?` : '';
}

/** Forecasts as data: amounts exact, days and burn as the estimates that they are. */
export function renderRunwaysJson(
  { forecasts, states }: Forecasts,
  now: Date,
  describe: Describe,
): string {
  const runways = forecasts.map(({ series, runway }) => {
    const { provider, amount, unit, points } = series;
    const newest = points.at(-1);
    return {
      provider,
      ...ownersOfSeries(series, states),
      amount,
      unit,
      remaining: newest?.remaining ?? null,
      readAt: newest?.seenAt ?? null,
      runway,
      lasts: describe(runway),
    };
  });
  return JSON.stringify({ schema: 'fuelgauge.runway/1', at: now.toISOString(), runways }, null, 2);
}
