import type { AccountState } from '@fuelgauge/monitor';
import { formatDuration } from '../../format/age.ts';
import { formatAmount, shortUnit } from '../../format/amount.ts';
import { describeSeries, isSeriesOf } from '../../monitor/series-name.ts';
import { type FittedColumn, fitTable } from '../../render/fit-table.ts';
import { drawSparkline } from '../../render/sparkline.ts';
import type { View } from '../../render/view.ts';
import type { Line } from '../../terminal/line.ts';
import type { FoundHistory, SeriesWithTopUps } from './series.ts';

const CHART_WIDTH = 24;

/** Series for people: the newest amount, a chart, and what happened. */
export function renderHistory(
  { series, states, window }: FoundHistory,
  { locale, width }: View,
): readonly Line[] {
  const [from, to] = [Date.parse(window.since), Date.parse(window.until)];
  const columns: readonly FittedColumn[] = [
    { title: 'PROVIDER' },
    { title: 'ACCOUNT', leastWidth: 8 },
    { title: 'REMAINING', align: 'right' },
    { title: 'UNIT', dropAt: 2 },
    { title: `LAST ${formatDuration(to - from)}`, dropAt: 3 },
  ];
  const rows = series.map((each) => ({
    cells: [
      each.provider,
      describeSeries(each, states),
      formatAmount(each.points.at(-1)?.remaining ?? '0', each.unit, locale),
      shortUnit(each.unit),
      drawSparkline(each.points.map(toStretch), { from, to, width: CHART_WIDTH }),
    ],
    note: { text: describe(each, states, locale), style: 'faint' as const },
  }));
  return fitTable(columns, rows, { width });
}

function toStretch({ at, seenAt, remaining }: SeriesWithTopUps['points'][number]) {
  return { from: Date.parse(at), to: Date.parse(seenAt), value: Number(remaining) };
}

/** What a chart does not say: top-ups, and that it cannot be read now. */
function describe(
  series: SeriesWithTopUps,
  states: readonly AccountState[],
  locale: string | undefined,
): string {
  const { topUps, unit } = series;
  const newest = topUps.at(-1);
  const failing = states.find((state) => state.failing && isSeriesOf(series, state, states));
  return [
    ...(newest
      ? [
          `topped up by ${formatAmount(newest.added, unit, locale)} on ${newest.at.slice(0, 10)}` +
            (topUps.length > 1 ? `, ${topUps.length} times in all` : ''),
        ]
      : []),
    ...(failing?.failing ? [`not read since ${failing.failing.since}`] : []),
  ].join('; ');
}
