import { accountName } from '@fuelgauge/core/internal';
import type { AccountState, SeriesId } from '@fuelgauge/monitor';
import { escapeUnsafe } from '../terminal/escape-unsafe.ts';

/** The labels of the accounts that show the money of a series: those of a pool may be many. */
export function accountsOfSeries(
  { provider, owner }: Pick<SeriesId, 'provider' | 'owner'>,
  states: readonly AccountState[],
): readonly string[] {
  const cut = owner.indexOf(':');
  const [kind, name] = [owner.slice(0, cut), owner.slice(cut + 1)];
  if (kind === 'account') return [name];
  return states
    .filter((state) => state.provider === provider && state.reading?.balance.poolId === name)
    .map(({ account }) => account);
}

/** Whose money it is, as data: one line each, as the API of the monitor writes it. */
export const ownersOfSeries = (
  series: Pick<SeriesId, 'provider' | 'owner'>,
  states: readonly AccountState[],
): { readonly accounts: readonly string[]; readonly owner: string } => ({
  accounts: accountsOfSeries(series, states).map(escapeUnsafe),
  owner: escapeUnsafe(series.owner),
});

/** Whether a series is that of an account, its own or its pool's. */
export function isSeriesOf(
  series: Pick<SeriesId, 'provider' | 'owner'>,
  { provider, account }: { readonly provider: string; readonly account: string },
  states: readonly AccountState[],
): boolean {
  return series.provider === provider && accountsOfSeries(series, states).includes(account);
}

/** The accounts of a series for people, with the id of a further amount. */
export function describeSeries(series: SeriesId, states: readonly AccountState[]): string {
  const accounts = accountsOfSeries(series, states);
  const who = accounts.length > 0 ? accounts.join(', ') : series.owner;
  return series.amount === '' ? who : `${who}#${series.amount}`;
}

/** Providers and accounts in the order of their names, the headline first. */
export function compareSeries(one: SeriesId, other: SeriesId): number {
  const key = ({ provider, owner, amount, unit }: SeriesId) =>
    [accountName({ provider, account: owner }), amount, unit].join(' ');
  return key(one) < key(other) ? -1 : 1;
}
