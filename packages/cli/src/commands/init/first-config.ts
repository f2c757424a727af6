import type { Environment } from '@fuelgauge/core';
import { findKeyVariable } from '@fuelgauge/core/internal';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { DEFAULT_LABEL } from '../../accounts/account-source.ts';
import { shortUnit } from '../../format/amount.ts';

/** Where editors find what may stand in the file. */
const SCHEMA_URL = 'https://unpkg.com/fuelgauge/config.schema.json';

export interface FirstConfig {
  readonly text: string;
  /** Vendors whose key is in the environment. */
  readonly found: readonly string[];
}

/** A configuration that says what the environment says already, with comments that show what else there is. */
export function renderFirstConfig(catalog: readonly CatalogEntry[], env: Environment): FirstConfig {
  const lineOf = ({ id }: CatalogEntry, variable: string) =>
    JSON.stringify({ provider: id, account: DEFAULT_LABEL, apiKeyEnv: variable })
      .replaceAll('":', '": ')
      .replaceAll(',"', ', "');
  const found: string[] = [];
  const lines = catalog.map((entry) => {
    const variable = findKeyVariable(entry, env);
    if (variable === undefined) return `    // ${lineOf(entry, entry.keyVariables[0])},`;
    found.push(entry.id);
    return `    ${lineOf(entry, variable)},`;
  });
  // An empty list would mean that there is no account, whatever is set later.
  const accounts =
    found.length > 0
      ? ['  "accounts": [', ...lines, '  ],']
      : ['  // "accounts": [', ...lines, '  // ],'];
  const thresholds = catalog.map(
    ({ id, unit }) =>
      `    // "${id}": "${unit?.includes(':') ? '500' : `5${shortUnit(unit ?? 'USD')}`}",`,
  );
  const text = `{
  "$schema": "${SCHEMA_URL}",

  // Whose balances are read. The key itself never stands here; name where it is:
  //   "apiKeyEnv": "NAME"              an environment variable
  //   "apiKeyFile": "~/keys/name"      a file that nobody else may read (chmod 600)
  //   "apiKeyCommand": ["op", "read", "op://vault/item/field"]
  //                                    a command; only with --config, or in your own config folder
  // Several keys of one vendor need an "account" each; those that spend the same money, the same "pool".
${accounts.join('\n')}

  // What is too little: shown by list, demanded by guard without arguments.
  // Name a "provider" for all of its accounts, "provider/account" for one. Money needs its currency.
  "thresholds": {
${thresholds.join('\n')}
  },
}
`;
  return { text, found };
}
