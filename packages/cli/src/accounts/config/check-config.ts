import { accountName, omitUndefined } from '@fuelgauge/core/internal';
import { parseThresholdParts } from '../thresholds/parse-threshold.ts';
import type { Threshold } from '../thresholds/threshold.ts';
import { readAccount } from './check-account.ts';
import type { Config, ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';

/** Checks a whole configuration. Throws a ConfigError at the first problem. */
export function checkConfig(root: ConfigNode, { path, isDiscovered }: ConfigLocation): Config {
  let accounts: readonly ConfiguredAccount[] | undefined;
  let thresholds: readonly Threshold[] = [];
  for (const [name, value] of root.members('the configuration')) {
    if (name === '$schema') value.text(name);
    else if (name === 'providers') value.items(name);
    else if (name === 'accounts') accounts = readAccounts(value, path, isDiscovered);
    else if (name === 'thresholds') thresholds = readThresholds(value);
    else
      value.refuse(`unknown member "${name}": known are $schema, providers, accounts, thresholds`);
  }
  return { path, thresholds, ...omitUndefined({ accounts }) };
}

function readAccounts(
  value: ConfigNode,
  path: string,
  isDiscovered: boolean,
): readonly ConfiguredAccount[] {
  const trustHint = isDiscovered
    ? `trust it with --config ${path}, or move it to your own config folder`
    : undefined;
  const names = new Set<string>();
  return value.items('accounts').map((node) => {
    const account = readAccount(node, trustHint);
    const name = accountName(account);
    if (names.has(name))
      node.refuse(`two accounts are called ${name}: give each its own "account"`);
    names.add(name);
    return account;
  });
}

function readThresholds(value: ConfigNode): readonly Threshold[] {
  return value
    .members('thresholds')
    .map(([name, amount]) => parseThresholdParts(name, amount.text('a threshold'), amount.refuse));
}
