import type { Decimal, Unit } from '@fuelgauge/core';
import type { Point, Series } from '../../model/series.ts';
import { DAY_MS } from '../options.ts';
import { formatAmount } from './amounts.ts';
import { gapOf } from './gap.ts';
import { html, type Markup, NONE } from './html.ts';
import { linesOf, pathOf, splitDots, thin, type Vertex } from './plot.ts';

const DAYS = 14;
const [WIDTH, HEIGHT] = [112, 28];
/** Room for the width of the line. */
const EDGE = 2;
const COLUMN = 4;

/** From the lowest to the highest, and always with zero: how near the line is to the bottom is how near the end is. */
export function rangeOf(
  lines: readonly (readonly Vertex[])[],
): readonly [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const { y } of lines.flat()) [low, high] = [Math.min(low, y), Math.max(high, y)];
  return low === high ? [0, 1] : [low, high];
}

/** Of series that are kept until an account is read again: what is drawn moves less than a line's width meanwhile. */
const drawnBefore = new WeakMap<Series, Markup>();

/** Two weeks of a series as a small picture, with a sentence for who cannot see it. */
export function sparkline(series: Series | undefined, now: Date, everyMs: number): Markup {
  if (!series) return draw({ unit: '', points: [] }, now, everyMs);
  const drawn = drawnBefore.get(series) ?? draw(series, now, everyMs);
  drawnBefore.set(series, drawn);
  return drawn;
}

function draw(
  { points, unit }: Pick<Series, 'points' | 'unit'>,
  now: Date,
  everyMs: number,
): Markup {
  const to = now.getTime();
  const from = to - DAYS * DAY_MS;
  const since = new Date(from).toISOString();
  const shown = points.filter(({ seenAt }) => seenAt >= since);
  const lines = linesOf(shown, { from, to }, gapOf(shown, everyMs));
  // No amount can be drawn of what has no limit; it was read all the same.
  if (lines.length === 0 && shown.length > 0) return NONE;
  if (lines.length === 0) return html`<span class="sub">no readings in 14 days</span>`;
  const [low, high] = rangeOf(lines);
  const toX = (x: number) => EDGE + ((x - from) / (to - from)) * (WIDTH - 2 * EDGE);
  const toY = (y: number) => EDGE + ((high - y) / (high - low)) * (HEIGHT - 2 * EDGE);
  const drawn = lines.map((line) =>
    thin(line, (x) => toX(x) / COLUMN).map(({ x, y }) => ({ x: toX(x), y: toY(y) })),
  );
  const { lines: long, dots } = splitDots(drawn);
  const alone = dots.length > 0 ? html`<path class="dots" d="${pathOf(dots)}"/>` : NONE;
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${describe(shown, unit, lines.length - 1)}"><path d="${pathOf(long)}"/>${alone}</svg>`;
}

function describe(points: readonly Point[], unit: Unit, gaps: number): string {
  const amounts = points
    .filter(({ remaining }) => remaining !== 'Infinity')
    .map(({ remaining }) => remaining);
  const [first = '0'] = amounts;
  const lowest = amounts.reduce((low, each) => (Number(each) < Number(low) ? each : low));
  const show = (amount: Decimal) => formatAmount(amount, unit);
  const holes = gaps === 0 ? '' : `, ${gaps} gap${gaps === 1 ? '' : 's'}`;
  return `14 days: from ${show(first)} to ${show(amounts.at(-1) ?? first)}, lowest ${show(lowest)}${holes}`;
}
