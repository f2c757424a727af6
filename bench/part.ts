import type { Comparison } from './results/comparison.ts';

export interface PartOptions {
  /** Few rounds, to see that it works: the figures are worth nothing. */
  readonly isQuick: boolean;
}

/** A part of the benchmark that can be run by its name. */
export interface Part {
  readonly name: string;
  /** Heading of its tables. */
  readonly title: string;
  /** Needs no built package and no peer. @default false */
  readonly runsOnSources?: boolean;
  measure(options: PartOptions): Promise<readonly Comparison[]>;
}
