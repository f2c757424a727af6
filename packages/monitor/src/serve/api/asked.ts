import type { AccountState } from '../../model/account-state.ts';
import type { Series } from '../../model/series.ts';
import { visibleText } from '../../model/visible-text.ts';

/** Which accounts a request is about: all where it says nothing. */
export interface Asked {
  readonly provider?: string;
  readonly account?: string;
}

/** Whether an account is asked for. Its label may be written as it is, or as it is shown. */
export function isAsked(
  asked: Asked,
  { provider, account }: Pick<AccountState, keyof Asked>,
): boolean {
  return (
    (asked.provider === undefined || asked.provider === provider) &&
    (asked.account === undefined || [account, visibleText(account)].includes(asked.account))
  );
}

/** The labels of the accounts that show a series: several where it is a pool. */
export function labelsOf(
  { provider, owner }: Series,
  states: readonly AccountState[],
): readonly string[] {
  const [kind, name] = [owner.slice(0, owner.indexOf(':')), owner.slice(owner.indexOf(':') + 1)];
  if (kind === 'account') return [name];
  return states.flatMap(({ provider: other, account, reading }) =>
    other === provider && reading?.balance.poolId === name ? [account] : [],
  );
}

/** A series as the API names it, with what can be shown of labels. */
interface SeriesName extends Pick<Series, 'provider' | 'amount' | 'unit'> {
  readonly owner: string;
  readonly accounts: readonly string[];
}

/** The parts of a series that name it. */
export function nameSeries(series: Series, states: readonly AccountState[]): SeriesName {
  const { provider, owner, amount, unit } = series;
  return {
    provider,
    owner: visibleText(owner),
    accounts: labelsOf(series, states).map(visibleText),
    amount,
    unit,
  };
}
