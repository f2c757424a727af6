import type { Decimal } from '@fuelgauge/core';
import type { AccountState } from '../../model/account-state.ts';
import { DAY_MS } from '../options.ts';
import type { AccountView } from '../view/overview.ts';
import type { Family, Labels, Sample } from './exposition.ts';

/** Exact text, in the words of Prometheus. */
const amount = (decimal: Decimal): string => (decimal === 'Infinity' ? '+Inf' : decimal);
/** Seconds since 1970 of RFC 3339 text; none where it is no time. */
const seconds = (instant: string): string | undefined => {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? undefined : String(at / 1000);
};

const named = ({ provider, account }: AccountState): Labels => ({ provider, account });
const PERCENTILES = ['10', '25', '50', '90'] as const;
const DAY_S = DAY_MS / 1000;

/** The soonest time, still to come, at which something is lost that is not used up. */
function nextExpiry({ reading }: AccountState, now: Date): string | undefined {
  const ends = (reading?.balance.others ?? []).flatMap(({ expiresAt, remaining }) =>
    expiresAt !== undefined && remaining !== '0' && Date.parse(expiresAt) > now.getTime()
      ? [expiresAt]
      : [],
  );
  return ends.toSorted()[0];
}

/** Metrics of accounts: as they were last read, so that a scrape never asks a vendor. */
export function accountFamilies(accounts: readonly AccountView[], now: Date): readonly Family[] {
  const gauge = (
    name: string,
    help: string,
    samplesOf: (view: AccountView) => readonly Sample[],
  ): Family => ({ name, type: 'gauge', help, samples: accounts.flatMap(samplesOf) });

  return [
    gauge(
      'fuelgauge_balance_remaining',
      'Spendable amount of the last good reading; absent where none is known. Units do not add up, and accounts of a pool are the same money.',
      ({ state }) =>
        state.reading
          ? [
              {
                labels: { ...named(state), unit: state.reading.balance.unit },
                value: amount(state.reading.balance.remaining),
              },
            ]
          : [],
    ),
    gauge(
      'fuelgauge_balance_granted',
      'What the remaining amount counts down from, where the vendor says so.',
      ({ state }) =>
        state.reading && state.reading.balance.total !== null
          ? [
              {
                labels: { ...named(state), unit: state.reading.balance.unit },
                value: amount(state.reading.balance.total),
              },
            ]
          : [],
    ),
    gauge(
      'fuelgauge_reading_up',
      'Whether the last attempt to read the account succeeded.',
      ({ state }) => [{ labels: named(state), value: state.failing === null ? '1' : '0' }],
    ),
    gauge(
      'fuelgauge_reading_timestamp_seconds',
      'When the exported amount was read.',
      ({ state }) => {
        const value = state.reading && seconds(state.reading.fetchedAt);
        return value ? [{ labels: named(state), value }] : [];
      },
    ),
    gauge(
      'fuelgauge_runway_seconds',
      'How long the balance lasts, by percentile of the forecast; absent without enough history.',
      ({ state, headline }) => {
        const days = headline?.runway?.days;
        if (!days) return [];
        return PERCENTILES.map((percentile) => ({
          labels: { ...named(state), percentile },
          value: String(days[`p${percentile}`] * DAY_S),
        }));
      },
    ),
    gauge(
      'fuelgauge_burn_per_second',
      'What is spent a second, by the forecast.',
      ({ state, headline }) =>
        headline?.runway
          ? [
              {
                labels: { ...named(state), unit: headline.series.unit },
                value: String(headline.runway.burnPerDay / DAY_S),
              },
            ]
          : [],
    ),
    gauge(
      'fuelgauge_grant_expiry_timestamp_seconds',
      'When the next grant expires, where the vendor says so.',
      ({ state }) => {
        const value = seconds(nextExpiry(state, now) ?? '');
        return value ? [{ labels: named(state), value }] : [];
      },
    ),
    gauge(
      'fuelgauge_alert_firing',
      'An alert of the account that fires, by its rule; absent where none does.',
      ({ state, firing }) =>
        [...new Set(firing.map(({ rule }) => rule))].map((rule) => ({
          labels: { ...named(state), rule },
          value: '1',
        })),
    ),
    gauge(
      'fuelgauge_account_info',
      'Whose money an account shows: accounts of an equal pool show the same.',
      ({ state }) => [
        {
          labels: {
            ...named(state),
            scope: state.reading?.balance.scope ?? 'unknown',
            pool: state.reading?.balance.poolId ?? '',
          },
          value: '1',
        },
      ],
    ),
  ];
}
