import type { Environment } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, findKeyVariable, isMoney } from '@fuelgauge/core/internal';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';

/** Where editors find the schema of the file. */
const SCHEMA_URL = 'https://unpkg.com/fuelgauge/config.schema.json';

export interface FirstConfig {
  readonly text: string;
  /** Vendors whose key is in the environment. */
  readonly found: readonly string[];
}

/** A configuration with what the environment has already, and comments that show the other settings. */
export function renderFirstConfig(catalog: readonly CatalogEntry[], env: Environment): FirstConfig {
  const found = catalog.filter((entry) => findKeyVariable(entry, env) !== undefined);
  const text = `{
  "$schema": "${SCHEMA_URL}",

  // Whose balances are read. The key itself does not belong here; say where it is:
  //   "apiKeyEnv": "NAME"              an environment variable
  //   "apiKeyFile": "~/keys/name"      a file that nobody else may read (chmod 600)
  //   "apiKeyCommand": ["op", "read", "op://vault/item/field"]
  //                                    a command; only with --config, or in your own config folder
  // Several keys of one vendor need an "account" each; those that spend the same money, the same "pool".
${renderAccounts(catalog, env, found.length > 0)}

  // The least that is enough: list marks balances below, guard without arguments checks them.
  // Name a "provider" for all of its accounts, "provider/account" for one. Money needs its currency.
  "thresholds": {
${catalog.map(renderThreshold).join('\n')}
  },
}
`;
  return { text, found: found.map(({ id }) => id) };
}

/** An empty list would mean that there is no account, whatever is set later: it is a comment then. */
function renderAccounts(
  catalog: readonly CatalogEntry[],
  env: Environment,
  hasAccounts: boolean,
): string {
  const lines = catalog.map((entry) => {
    const variable = findKeyVariable(entry, env);
    return variable === undefined
      ? `    // ${renderAccount(entry, entry.keyVariables[0])},`
      : `    ${renderAccount(entry, variable)},`;
  });
  const comment = hasAccounts ? '' : '// ';
  return [`  ${comment}"accounts": [`, ...lines, `  ${comment}],`].join('\n');
}

function renderAccount({ id }: CatalogEntry, variable: string): string {
  return JSON.stringify({ provider: id, account: DEFAULT_ACCOUNT, apiKeyEnv: variable })
    .replaceAll('":', '": ')
    .replaceAll(',"', ', "');
}

function renderThreshold({ id, unit }: CatalogEntry): string {
  const amount = unit === null || isMoney(unit) ? `5${unit ?? 'USD'}` : '500';
  return `    // "${id}": "${amount}",`;
}
