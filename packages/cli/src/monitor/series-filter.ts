import { omitUndefined } from '@fuelgauge/core/internal';
import { requireProvider } from '../catalog/require-provider.ts';
import { refuseUsage } from '../errors.ts';
import { mayBeKey } from '../format/quote.ts';

/** The accounts whose history is asked for; an absent member is all. */
export interface SeriesFilter {
  readonly provider?: string;
  readonly account?: string;
}

/** Parses `provider` or `provider/label`. */
export function parseSeriesFilter(text: string | undefined): SeriesFilter {
  if (text === undefined) return {};
  const [id = '', ...label] = text.split('/');
  const provider = requireProvider(id).id;
  const account = label.length > 0 ? label.join('/') : undefined;
  if (account === '')
    refuseUsage(
      `missing label in "${provider}/": write one after the slash, or leave the slash out`,
    );
  return { provider, ...omitUndefined({ account }) };
}

/** What was asked for and is not there. A label may be a key in the wrong place. */
export function describeSeriesFilter({ provider, account }: SeriesFilter): string {
  if (provider === undefined) return '';
  if (account === undefined) return ` of ${provider}`;
  return mayBeKey(account) ? ' of this account' : ` of ${provider}/${account}`;
}
