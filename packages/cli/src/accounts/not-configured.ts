import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { alignColumns } from '../render/align-table.ts';
import type { Line } from '../terminal/line.ts';
import type { Account } from './account-source.ts';
import type { AccountFilter } from './select-accounts.ts';

/** Says that there is no account to read, and how there will be one; `configPath` is the file that lists all accounts. */
export function renderNotConfigured(
  catalog: readonly CatalogEntry[],
  configured: readonly Account[],
  { provider: asked, account }: AccountFilter,
  configPath?: string,
): readonly Line[] {
  const who = `no account${account === undefined ? '' : ` "${account}"`}${asked ? ` of ${asked.join(' or ')}` : ''}`;
  const vendors = catalog.filter(({ id }) => asked?.includes(id) ?? true);
  const named = configured.map(({ provider, account: label }) => `${provider}/${label}`);
  const how: readonly Line[] =
    configPath === undefined
      ? [
          [`fuelgauge: ${who} is configured. Set the API key of a vendor in the environment:`],
          [],
          ...alignColumns(
            [{}, {}, {}],
            vendors.map(({ keyVariables, name, links }) => [
              `  ${keyVariables[0]}`,
              name,
              links.keys ?? '',
            ]),
          ),
          [],
        ]
      : [
          [
            `fuelgauge: ${who} is configured in ${configPath}, whose accounts replace the environment: add it there`,
          ],
        ];
  return [
    ...how,
    ...(named.length > 0 ? [[`Configured are: ${named.join(', ')}`]] : []),
    ['Try it without a key: fuelgauge --sandbox'],
  ];
}
