import type { Samples } from '../measure/interleave.ts';
import { type Figures, summarize } from '../measure/statistics.ts';

export type BenchUnit = 'B' | 'kB' | 'MB' | 'µs' | 'ms' | '×' | '%' | 'a month' | 'a minute';

/** What is compared, before it is measured. */
export interface ComparisonPlan {
  /** What goals and the README's table refer to. */
  readonly id: string;
  readonly title: string;
  readonly unit: BenchUnit;
  /** Name of the row that the others are measured beside. */
  readonly beside: string;
  /** How it was measured, as far as the title does not say so. */
  readonly note?: string;
}

/** One table of results. */
export interface Comparison extends ComparisonPlan {
  readonly rows: readonly Figures[];
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Four digits are kept: more would be noise, and a file that changes for nothing. */
export function compare(plan: ComparisonPlan, samples: Samples): Comparison {
  const rows = summarize(samples, plan.beside).map(({ name, ...figures }) => ({
    name,
    median: round(figures.median),
    low: round(figures.low),
    high: round(figures.high),
    ratio: round(figures.ratio),
    over: round(figures.over),
  }));
  return { ...plan, rows };
}

/** A row of one figure that is always the same, such as a size. */
export const constant = (figures: Readonly<Record<string, number>>): Samples =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, [figure]]));
