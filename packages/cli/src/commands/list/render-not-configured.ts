import { accountName } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import type { AccountFilter } from '../../accounts/select-accounts.ts';
import { chooseHandful, describeMore } from '../../catalog/handful.ts';
import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { describeNeeded } from '../../catalog/needed-variables.ts';
import { quoteName } from '../../format/quote.ts';
import { alignColumns } from '../../render/align-table.ts';
import type { Line } from '../../terminal/line.ts';

/** Explains that no account is configured, and how to configure one. `configPath` is the file that lists all accounts. */
export function renderNotConfigured(
  catalog: readonly VendorEntry[],
  accounts: readonly Account[],
  filter: AccountFilter,
  configPath?: string,
): readonly Line[] {
  return [
    ...(configPath === undefined
      ? explainVariables(catalog, filter)
      : explainFile(filter, configPath)),
    ...(accounts.length > 0 ? [[`Configured are: ${accounts.map(accountName).join(', ')}`]] : []),
    ['Try it without a key: fuelgauge --sandbox'],
  ];
}

function explainFile(filter: AccountFilter, configPath: string): readonly Line[] {
  const what = describeFilter(filter);
  return [
    [
      `fuelgauge: ${what} is configured in ${configPath}, whose accounts replace the environment: add it there`,
    ],
  ];
}

function explainVariables(catalog: readonly VendorEntry[], filter: AccountFilter): readonly Line[] {
  const asked = catalog.filter(({ id }) => filter.provider?.includes(id) ?? true);
  const handful = filter.provider ? { shown: asked, more: 0 } : chooseHandful(asked);
  const more = describeMore(handful);
  const what = describeFilter(filter);
  return [
    [`fuelgauge: ${what} is configured. Set the API key of a vendor in the environment:`],
    [],
    ...alignColumns(
      [{}, {}, {}],
      handful.shown.map((entry) => [
        `  ${describeNeeded(entry)}`,
        entry.name,
        entry.links.keys ?? '',
      ]),
    ),
    ...(more === '' ? [] : [[`  ${more}`]]),
    [],
  ];
}

function describeFilter({ provider, account }: AccountFilter): string {
  const label = account === undefined ? '' : quoteName(account);
  return `no account${label}${provider ? ` of ${provider.join(' or ')}` : ''}`;
}
