import type { Samples } from './interleave.ts';

/** The value below which this part of the samples lies, between neighbours in proportion. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((left, right) => left - right);
  const at = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** One contestant in numbers. */
export interface Figures {
  readonly name: string;
  readonly median: number;
  /** The middle half of the rounds lies between these. */
  readonly low: number;
  readonly high: number;
  /**
   * How many times the contestant beside whom it was measured, and by how much more: medians over
   * the rounds.
   */
  readonly ratio: number;
  readonly over: number;
}

/** @param beside the contestant that the others are measured beside, round by round */
export function summarize(samples: Samples, beside: string): readonly Figures[] {
  const base = samples[beside];
  if (!base) throw new Error(`${beside} was not measured`);
  return Object.entries(samples).map(([name, own]) => ({
    name,
    median: median(own),
    low: quantile(own, 0.25),
    high: quantile(own, 0.75),
    ratio: median(own.map((figure, round) => figure / (base[round] ?? Number.NaN))),
    over: median(own.map((figure, round) => figure - (base[round] ?? Number.NaN))),
  }));
}
