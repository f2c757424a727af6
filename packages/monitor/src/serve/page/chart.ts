import type { Runway } from '../../model/runway.ts';
import type { Series } from '../../model/series.ts';
import { DAY_MS } from '../options.ts';
import {
  axisLabels,
  gridLines,
  HEIGHT,
  mark,
  percent,
  type Scale,
  scaleOf,
  WIDTH,
} from './chart-scale.ts';
import { html, type Markup, NONE } from './html.ts';
import { linesOf, pathOf, splitDots, thin } from './plot.ts';
import { rangeOf } from './sparkline.ts';

/** What a chart shows. */
export interface ChartFacts {
  readonly series: Series;
  readonly runway: Runway | null;
  readonly topUps: readonly { readonly at: string }[];
  readonly now: Date;
  readonly days: number;
  readonly gapMs: number;
  readonly label: string;
}

/** In thousandths of the width. */
const COLUMN = 2;

/** When the forecast's picture ends: once it is dry, at a reset, or after as long again as the history. */
function horizon({ runway, now, days }: ChartFacts): number {
  if (!runway) return now.getTime();
  const reset =
    runway.resetsAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(runway.resetsAt);
  const end = Math.min(now.getTime() + runway.days.p90 * DAY_MS, reset);
  return Math.max(now.getTime(), Math.min(end, now.getTime() + days * DAY_MS));
}

/** From what is left now down to nothing, between the two ends of the forecast. */
function band(scale: Scale, { runway, now }: ChartFacts, left: number): Markup {
  if (!runway || left <= 0 || scale.to <= now.getTime()) return NONE;
  /** Where a line that is dry after so many days is at the picture's end, or at its own. */
  const end = (days: number) => {
    const dryAt = now.getTime() + days * DAY_MS;
    const at = Math.min(dryAt, scale.to);
    const share = days === 0 ? 0 : 1 - (at - now.getTime()) / (dryAt - now.getTime());
    return { x: scale.x(at), y: scale.y(left * Math.max(0, share)) };
  };
  const start = { x: scale.x(now.getTime()), y: scale.y(left) };
  const [early, late, middle] = [end(runway.days.p10), end(runway.days.p90), end(runway.days.p50)];
  // Below the early end lies what is empty already: along the axis to the late one.
  const corner = { x: late.x, y: early.y };
  const area = early.x < late.x ? [start, early, corner, late] : [start, early, late];
  return html`<path class="band" d="${pathOf([area])}z"/><path class="mid" d="${pathOf([[start, middle]])}"/>`;
}

/** The history of a series with its top-ups, and what the forecast makes of it. */
export function chart(facts: ChartFacts): Markup {
  const { series, runway, topUps, now, days, gapMs, label } = facts;
  const span = { from: now.getTime() - days * DAY_MS, to: horizon(facts) };
  const lines = linesOf(series.points, { from: span.from, to: now.getTime() }, gapMs);
  if (lines.length === 0) return NONE;
  const scale = scaleOf(span, rangeOf(lines));
  const drawn = lines.map((line) =>
    thin(line, (at) => scale.x(at) / COLUMN).map(({ x, y }) => ({ x: scale.x(x), y: scale.y(y) })),
  );
  const left = lines.at(-1)?.at(-1)?.y ?? 0;
  const [today, reset] = [scale.x(now.getTime()), Date.parse(runway?.resetsAt ?? '')];
  const rises = topUps
    .map(({ at }) => ({
      at: Date.parse(at),
      point: series.points.findLast((each) => each.at <= at),
    }))
    .filter(({ at, point }) => at >= span.from && point !== undefined)
    .map(({ at, point }) => {
      const y = Math.round(scale.y(Number(point?.remaining)));
      return html`<circle class="up" r="4" cx="${percent(scale.x(at))}" cy="${y}"/>`;
    });
  const isReset = reset > now.getTime() && reset <= span.to;
  // Two words so near to one another could not be read.
  const isNear = isReset && scale.x(reset) - today < WIDTH * 0.12;
  const lineMarks = [
    span.to > now.getTime() ? mark('now', today, isNear ? '' : 'now') : NONE,
    isReset ? mark('reset', scale.x(reset), 'reset') : NONE,
  ];
  const { lines: long, dots } = splitDots(drawn);
  const drawing = html`<svg x="0" y="0" width="100%" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${band(scale, facts, left)}<path class="line" d="${pathOf(long)}"/><path class="dots" d="${pathOf(dots)}"/></svg>`;
  return html`<svg class="chart" role="img" aria-label="${label}">${gridLines(scale)}${lineMarks}${drawing}${rises}${axisLabels(scale, series.unit)}</svg>`;
}
