import type { BalanceReading } from '@fuelgauge/core';
import type { AlertMessage } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import type { SeriesId } from '../model/series.ts';
import type { Background, Change } from '../store/monitor-store.ts';
import type { ConfirmedTopUp, Forecast } from './forecast.ts';

/** What one reading is judged by. */
export interface JudgeInput {
  /** The new one. */
  readonly reading: BalanceReading;
  /** When it was asked, RFC 3339 UTC. */
  readonly at: string;
  /** As it was before this reading. */
  readonly background: Background;
  /** All of them; those that are for it are chosen. */
  readonly rules: readonly Rule[];
  /** Names of all channels; a rule may tell some of them alone. */
  readonly channels: readonly string[];
  /** How long it lasts. */
  readonly forecast: Forecast;
}

/** A change for the store, and what it tells, whoever delivers it. */
export interface Judgement extends Change {
  /** The messages, each once. */
  readonly told: readonly AlertMessage[];
  /** Confirmed by this reading. */
  readonly topUps: readonly { readonly series: SeriesId; readonly topUp: ConfirmedTopUp }[];
}
