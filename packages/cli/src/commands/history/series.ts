import type { AccountState, Series } from '@fuelgauge/monitor';
import type { TopUp } from '../../monitor/monitor-module.ts';

/** From when to when, RFC 3339 UTC. */
export interface HistoryWindow {
  readonly since: string;
  readonly until: string;
}

export interface SeriesWithTopUps extends Series {
  readonly topUps: readonly TopUp[];
}

/** What is shown of a history. */
export interface FoundHistory {
  readonly series: readonly SeriesWithTopUps[];
  /** Who shows which money, and who cannot be read now. */
  readonly states: readonly AccountState[];
  readonly window: HistoryWindow;
}
