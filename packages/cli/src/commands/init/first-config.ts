import type { Environment } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, findKeyVariable, isMoney } from '@fuelgauge/core/internal';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { chooseHandful, describeMore } from '../../catalog/handful.ts';
import { foundChannels, renderMonitor } from './first-monitor.ts';

/** Where editors find the schema of the file. */
const SCHEMA_URL = 'https://unpkg.com/fuelgauge/config.schema.json';

export interface FirstConfig {
  readonly text: string;
  /** Vendors whose key is in the environment. */
  readonly found: readonly string[];
  /** Channels whose variable is in the environment. */
  readonly channels: readonly string[];
}

/** A configuration with what the environment has already, and comments that show the other settings. */
export function renderFirstConfig(catalog: readonly CatalogEntry[], env: Environment): FirstConfig {
  const isFound = (entry: CatalogEntry) => findKeyVariable(entry, env) !== undefined;
  const found = catalog.filter(isFound);
  const handful = chooseHandful(catalog.filter((entry) => !isFound(entry)));
  const shown = catalog.filter((entry) => isFound(entry) || handful.shown.includes(entry));
  const more = describeMore(handful);
  const text = `{
  "$schema": "${SCHEMA_URL}",

  // Whose balances are read. The key itself does not belong here; say where it is:
  //   "apiKeyEnv": "NAME"              an environment variable
  //   "apiKeyFile": "~/keys/name"      a file that nobody else may read (chmod 600)
  //   "apiKeyCommand": ["op", "read", "op://vault/item/field"]
  //                                    a command; only with --config, or in your own config folder
  // Several keys of one vendor need an "account" each; those that spend the same money, the same "pool".
${renderAccounts(shown, env, found.length > 0)}${more && `\n  // … ${more}`}

  // The least that is enough: list marks balances below, guard without arguments checks them.
  // Name a "provider" for all of its accounts, "provider/account" for one. Money needs its currency.
  "thresholds": {
${shown.map(renderThreshold).join('\n')}
  },

${renderMonitor(env, shown[0]?.id ?? '')}
}
`;
  return { text, found: found.map(({ id }) => id), channels: foundChannels(env) };
}

/** An empty list would mean that there is no account, whatever is set later: it is a comment then. */
function renderAccounts(
  catalog: readonly CatalogEntry[],
  env: Environment,
  hasAccounts: boolean,
): string {
  const lines = catalog.flatMap((entry) => {
    const variable = findKeyVariable(entry, env);
    const account = renderAccount(entry, variable ?? entry.keyVariables[0]);
    return [
      `    ${variable === undefined ? '// ' : ''}${account},`,
      ...describeRest(entry).map((line) => `    //   ${line}`),
    ];
  });
  const comment = hasAccounts ? '' : '// ';
  return [`  ${comment}"accounts": [`, ...lines, `  ${comment}],`].join('\n');
}

/** What an account of the vendor may need beside its key. */
function describeRest({ id, parameters = [], regions = [] }: CatalogEntry): readonly string[] {
  return [
    ...parameters.map(
      ({ name, variables, optional }) =>
        `${id} ${optional ? 'takes' : 'needs'} ${name} as well: set ${variables[0]}, or add "parameters": { "${name}": "…" }`,
    ),
    ...(regions.length === 0
      ? []
      : [`${id} has other servers: add "region": "${regions.join('" or "')}" for one of them`]),
  ];
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
