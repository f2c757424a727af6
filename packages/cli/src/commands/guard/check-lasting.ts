import { accountName, omitUndefined } from '@fuelgauge/core/internal';
import type { AccountState } from '@fuelgauge/monitor';
import type { AccountId } from '../../accounts/account.ts';
import type { Lasting } from '../../accounts/thresholds/parse-lasting.ts';
import { appliesTo } from '../../accounts/thresholds/threshold.ts';
import { DAY_MS } from '../../format/duration.ts';
import type { Forecast } from '../../monitor/forecast.ts';
import { accountsOfSeries, isSeriesOf } from '../../monitor/series-name.ts';
import { lastReadAt, refusalOf } from './account-now.ts';

/** How long the money of an account lasts, and whether that is enough. */
export interface LastingCheck {
  readonly provider: string;
  /** Null where there is no account that it could be asked of. */
  readonly account: string | null;
  /** Id of a further amount; absent where the headline is asked. */
  readonly other?: string;
  /** As it was written: `3d`. */
  readonly atLeast: string;
  readonly verdict: 'enough' | 'below' | 'unknown';
  /** With 75 per cent probability it lasts so many days. Null where that is unknown, or without end. */
  readonly days: number | null;
  /** Why it is unknown, or why nothing can be spent whatever is left, in our own words. */
  readonly problem: string | null;
  /** It comes from no vendor, so that no outage is behind it. */
  readonly error: null;
}

/** A history that ends before this says nothing of now. */
const FRESH_MS = DAY_MS;

/** What there is to ask: forecasts, or why there are none. */
export type Forecasts =
  | { readonly forecasts: readonly Forecast[]; readonly states: readonly AccountState[] }
  | { readonly problem: string };

/** Checks how long money lasts, one of all `lastings`, at every account that it is for. */
export function checkLasting(
  lasting: Lasting,
  lastings: readonly Lasting[],
  configured: readonly AccountId[],
  found: Forecasts,
  now: Date,
): readonly LastingCheck[] {
  if ('problem' in found) return [unknown(lasting, lasting.account ?? null, found.problem)];
  const accounts = accountsOf(lasting, configured, found).filter((account) =>
    appliesTo(lasting, account, lastings),
  );
  if (accounts.length === 0)
    return [
      unknown(
        lasting,
        lasting.account ?? null,
        'the monitor has read no such account: does it run?',
      ),
    ];
  return accounts.map((account) => checkAccount(lasting, account, found, now));
}

/** Those of the configuration; of a vendor that has none there, those that the monitor has read. */
function accountsOf(
  { provider }: Lasting,
  configured: readonly AccountId[],
  { forecasts, states }: Exclude<Forecasts, { problem: string }>,
): readonly AccountId[] {
  const own = configured.filter((account) => account.provider === provider);
  if (own.length > 0) return own;
  const labels = forecasts
    .filter(({ series }) => series.provider === provider)
    .flatMap(({ series }) => accountsOfSeries(series, states));
  return [...new Set(labels)].map((account) => ({ provider, account }));
}

function checkAccount(
  lasting: Lasting,
  account: AccountId,
  { forecasts, states }: Exclude<Forecasts, { problem: string }>,
  now: Date,
): LastingCheck {
  const name = accountName(account);
  const state = states.find((each) => accountName(each) === name);
  // Of several units the one read last is that of now.
  const [newest] = forecasts
    .filter(({ series }) => isAskedOf(series, lasting, state))
    .filter(({ series }) => isSeriesOf(series, account, states))
    .flatMap((forecast) => {
      const point = forecast.series.points.at(-1);
      return point ? [{ ...forecast, point }] : [];
    })
    .toSorted((one, other) => (one.point.seenAt < other.point.seenAt ? 1 : -1));
  if (!newest)
    return unknown(lasting, account.account, 'the monitor has not read it: does it run?');
  const { point, runway } = newest;
  const readAt = lastReadAt(state, point, now, FRESH_MS);
  if (now.getTime() - Date.parse(readAt) > FRESH_MS)
    return unknown(
      lasting,
      account.account,
      `it was last read at ${readAt}, too long ago to tell: does the monitor run?`,
    );
  const known = (
    verdict: 'enough' | 'below',
    days: number | null,
    problem: string | null = null,
  ): LastingCheck => ({ ...unknown(lasting, account.account, ''), verdict, days, problem });
  // What was there when it was last read says nothing once the vendor refuses to spend it.
  const refusal = lasting.other === undefined ? refusalOf(state) : undefined;
  if (refusal !== undefined) return known('below', 0, refusal);
  if (point.remaining === 'Infinity') return known('enough', null);
  if (point.remaining === '0' || point.remaining.startsWith('-')) return known('below', 0);
  if (!runway)
    return unknown(
      lasting,
      account.account,
      'there is not enough history yet: it takes a day, and some use',
    );
  // Beyond the reset there is new money: what matters is whether it lasts until then.
  const untilReset =
    runway.resetsAt === undefined
      ? Number.POSITIVE_INFINITY
      : (Date.parse(runway.resetsAt) - now.getTime()) / DAY_MS;
  const needed = untilReset > 0 ? Math.min(lasting.days, untilReset) : lasting.days;
  const { p25 } = runway.days;
  return known(p25 >= needed ? 'enough' : 'below', p25);
}

/**
 * Whether this is the history of what is asked: the headline, or a further amount. The history of one that stands in for a
 * headline which the vendor did not report is that of the headline.
 */
function isAskedOf(
  { amount, unit }: Forecast['series'],
  { other = '' }: Lasting,
  state: AccountState | undefined,
): boolean {
  if (amountOf(amount) === other) return true;
  const shown = state?.reading?.balance;
  return amount === '' && shown?.id === other && shown.unit === unit;
}

/** The id of a further amount, without the place that it has among several. */
const amountOf = (amount: string): string => amount.replace(/\.\d+$/, '');

function unknown(
  { provider, other, written }: Lasting,
  account: string | null,
  problem: string,
): LastingCheck {
  return {
    provider,
    account,
    ...omitUndefined({ other }),
    atLeast: written,
    verdict: 'unknown',
    days: null,
    problem,
    error: null,
  };
}
