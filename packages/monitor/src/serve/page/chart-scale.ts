import { formatRough } from './amounts.ts';
import { html, type Markup, NONE } from './html.ts';
import type { Span } from './plot.ts';
import { amountTicks, dayTicks } from './ticks.ts';

/** Lines are drawn a thousand wide and stretched to the page; texts stand beside them and keep their size. */
export const WIDTH = 1000;
export const HEIGHT = 300;
export const TOP = 24;
export const BOTTOM = 272;

/** An axis of time and one of amounts. */
export interface Scale extends Span {
  readonly low: number;
  readonly high: number;
  x(at: number): number;
  y(value: number): number;
}

/** The amounts reach out to the next round numbers, so that their labels have room. */
export function scaleOf({ from, to }: Span, [lowest, highest]: readonly [number, number]): Scale {
  const [first = 0, second = 0] = amountTicks(lowest, highest);
  const step = second - first;
  const high = step > 0 ? Math.ceil(highest / step) * step : highest;
  const low = step > 0 ? Math.floor(lowest / step) * step : lowest;
  return {
    from,
    to,
    low,
    high,
    x: (at) => ((at - from) / (to - from)) * WIDTH,
    y: (value) => TOP + ((high - value) / (high - low)) * (BOTTOM - TOP),
  };
}

/** A place on the axis of time, whatever the width of the page. */
export const percent = (x: number): string => `${Math.round(x * 10) / 100}%`;

/** Lines across, at round amounts. */
export function gridLines(scale: Scale): readonly Markup[] {
  return amountTicks(scale.low, scale.high).map((value) => {
    const y = Math.round(scale.y(value));
    return html`<line class="${value === 0 ? 'zero' : 'grid'}" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
  });
}

/** The amounts and days along the axes. */
export function axisLabels(scale: Scale, unit: string): readonly Markup[] {
  const amounts = amountTicks(scale.low, scale.high).map(
    (value) =>
      html`<text x="2" y="${Math.round(scale.y(value)) - 5}">${formatRough(value, unit)}</text>`,
  );
  const days = dayTicks(scale.from, scale.to).map((at, index) => {
    const x = scale.x(at);
    // What would hang over an edge is left out.
    if (x < 30 || x > WIDTH - 30) return NONE;
    const day = new Date(at).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return html`<text x="${percent(x)}" y="${HEIGHT - 8}" text-anchor="middle"${index % 2 === 0 ? NONE : html` class="minor"`}>${day}</text>`;
  });
  return [...amounts, ...days];
}

/** A line down, with a word above it. */
export function mark(style: string, x: number, word: string): Markup {
  const place = percent(Math.min(x, WIDTH - 1));
  const anchor = x < WIDTH * 0.1 ? 'start' : 'end';
  return html`<line class="${style}" x1="${place}" x2="${place}" y1="${TOP}" y2="${BOTTOM}"/><text x="${place}" y="${TOP - 10}" text-anchor="${anchor}">${word}</text>`;
}
