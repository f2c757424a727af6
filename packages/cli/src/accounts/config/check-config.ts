import { accountName } from '../account-source.ts';
import { readThreshold, type Threshold } from '../threshold.ts';
import { readAccount } from './check-account.ts';
import type { Config, ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';

/** Checks a whole configuration. Throws a ConfigError at the first thing that is wrong. */
export function checkConfig(root: ConfigNode, { path, isDiscovered }: ConfigLocation): Config {
  let accounts: readonly ConfiguredAccount[] | undefined;
  let thresholds: readonly Threshold[] = [];
  for (const [name, value] of root.members('the configuration')) {
    if (name === '$schema') value.text(name);
    else if (name === 'accounts') accounts = readAccounts(value, path, isDiscovered);
    else if (name === 'thresholds') thresholds = value.members(name).map(thresholdOf);
    else value.refuse(`there is no "${name}": known are $schema, accounts, thresholds`);
  }
  return { path, thresholds, ...(accounts === undefined ? {} : { accounts }) };
}

function readAccounts(
  value: ConfigNode,
  path: string,
  isDiscovered: boolean,
): readonly ConfiguredAccount[] {
  const advice = isDiscovered
    ? `trust it with --config ${path}, or move it to your own config folder`
    : undefined;
  const names = new Set<string>();
  return value.items('accounts').map((node) => {
    const account = readAccount(node, { advice });
    const name = accountName(account);
    if (names.has(name))
      node.refuse(`two accounts are called ${name}: give each its own "account"`);
    names.add(name);
    return account;
  });
}

function thresholdOf([whose, value]: readonly [string, ConfigNode]): Threshold {
  const demand = readThreshold(whose, value.text('a threshold'));
  return typeof demand === 'string' ? value.refuse(demand) : demand;
}
