import type { Goal } from '../goals.ts';
import type { Figures } from '../measure/statistics.ts';
import type { BenchUnit, Comparison } from './comparison.ts';

/** Two digits after the point below ten, one below a hundred, none above. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

export const formatRatio = (ratio: number): string => `${formatNumber(ratio)}×`;

export const formatAmount = (value: number, unit: BenchUnit): string =>
  unit === '×' ? formatRatio(value) : `${formatNumber(value)} ${unit}`;

export const formatOver = (over: number, unit: BenchUnit): string =>
  `${over < 0 ? '−' : '+'}${formatAmount(Math.abs(over), unit)}`;

/** The median, and where the middle half of the rounds lies. */
export function formatFigures({ median, low, high }: Figures, unit: BenchUnit): string {
  const spread = low === high ? '' : ` (${formatNumber(low)}–${formatNumber(high)})`;
  return formatAmount(median, unit) + spread;
}

/** One of a row's figures, in the words of the goals. */
export function formatMeasure(figures: Figures, measure: Goal['measure'], unit: BenchUnit): string {
  if (measure === 'ratio') return formatRatio(figures.ratio);
  return measure === 'over' ? formatOver(figures.over, unit) : formatAmount(figures.median, unit);
}

export function formatGoal(
  { measure, atMost, atLeast, heldAt }: Goal,
  { unit, beside }: Comparison,
): string {
  const write = (limit: number) => {
    if (measure === 'ratio' || unit === '×') return `${limit}×`;
    return measure === 'over' ? `${beside} + ${limit} ${unit}` : `${limit} ${unit}`;
  };
  if (atLeast !== undefined) return `${write(atLeast)} to ${write(atMost)}`;
  return `≤ ${write(atMost)}${heldAt === undefined ? '' : ` (held at ≤ ${write(heldAt)})`}`;
}
