import { ownersOfSeries } from '../../monitor/series-name.ts';
import { writeCell } from '../../render/csv.ts';
import type { FoundHistory } from './series.ts';

/** Series with their points and top-ups. Amounts are exact text. */
export function renderJson({ series, states, window }: FoundHistory): string {
  const listed = series.map((each) => {
    const { provider, amount, unit, points, topUps } = each;
    return { provider, ...ownersOfSeries(each, states), amount, unit, points, topUps };
  });
  return JSON.stringify(
    { schema: 'fuelgauge.history/1', at: window.until, ...window, series: listed },
    null,
    2,
  );
}

/** A point a line, series by series and oldest first. */
export function renderPointLines({ series }: FoundHistory): readonly string[] {
  return series.flatMap(({ provider, owner, amount, unit, points }) =>
    points.map((point) => JSON.stringify({ provider, owner, amount, unit, ...point })),
  );
}

const COLUMNS = ['provider', 'owner', 'amount', 'unit', 'at', 'seenAt', 'remaining'] as const;

/** The same as comma-separated values. */
export function renderCsvLines({ series }: FoundHistory): readonly string[] {
  return [
    COLUMNS.join(','),
    ...series.flatMap((each) =>
      each.points.map((point) => {
        const row = { ...each, ...point };
        return COLUMNS.map((column) => writeCell(row[column])).join(',');
      }),
    ),
  ];
}
