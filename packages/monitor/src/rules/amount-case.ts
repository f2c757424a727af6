import type { Decimal, Unit } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import type { AlertFacts } from '../model/episode.ts';
import type { Rule } from '../model/rule.ts';
import type { Runway } from '../model/runway.ts';
import { type Series, type SeriesId, seriesKey } from '../model/series.ts';
import type { ConfirmedTopUp, Forecast } from './forecast.ts';
import type { Subject } from './select-rules.ts';
import { headlineOf } from './series-of.ts';

/** One amount of an ok reading with all that rules look at. */
export interface AmountCase {
  readonly at: string;
  readonly rules: readonly Rule[];
  readonly forecast: Forecast;
  readonly id: SeriesId;
  /** Its series, this reading included. */
  readonly series: Series;
  readonly remaining: Decimal;
  readonly unit: Unit;
  /** Accounts that show it, and which amount it is. */
  readonly of: Subject;
  readonly relation: AlertFacts['relation'];
  /** Of a further amount: rules in its unit that name no amount are about it, too. */
  readonly answersForUnit: boolean;
  /** Top-ups that this reading confirms. */
  readonly topUps: readonly ConfirmedTopUp[];
  /** All of the history. */
  readonly allTopUps: () => readonly ConfirmedTopUp[];
  /** Money came in for sure: a confirmed top-up, or a restored allowance. */
  readonly isRefilled: boolean;
  /** False where it says nothing that a reading before, of the same moment, did not say. */
  readonly countsAnew: (since: string | undefined) => boolean;
  /** How long it lasts; asked for once at most. */
  readonly runway: () => Runway | null;
}

export const subjectOf = ({ id }: Pick<AmountCase, 'id'>): string => seriesKey(id);

/** What every alert about an amount says. */
export const factsOf = ({ of, id, remaining, unit, relation }: AmountCase): AlertFacts => ({
  provider: of.provider,
  accounts: of.accounts,
  ...(id.amount !== '' && { amount: id.amount }),
  ...(relation !== undefined && { relation }),
  remaining,
  unit,
});

/** After so long without a reading an account is taken as gone. */
const GONE_MS = 7 * 86_400_000;

/** The states of the accounts that show a pool, as far as they are known and still read. */
export function statesOfPool(
  states: readonly AccountState[],
  { provider, owner }: Pick<SeriesId, 'provider' | 'owner'>,
  at: string,
): readonly AccountState[] {
  return states.filter(
    ({ provider: other, reading, attemptedAt }) =>
      other === provider &&
      reading !== null &&
      owner.startsWith('pool:') &&
      headlineOf(reading).owner === owner &&
      Date.parse(at) - Date.parse(attemptedAt) < GONE_MS,
  );
}
