import { accountName, DEFAULT_ACCOUNT, omitUndefined } from '@fuelgauge/core/internal';
import { parseThresholdParts } from '../thresholds/parse-threshold.ts';
import { type PlacedThreshold, refuseIdle } from '../thresholds/refuse-idle.ts';
import { readAccount } from './check-account.ts';
import type { Config, ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';

/** Checks a whole configuration. Throws a ConfigError at the first problem. */
export function checkConfig(root: ConfigNode, { path, isDiscovered }: ConfigLocation): Config {
  let accounts: readonly ConfiguredAccount[] | undefined;
  let placed: readonly PlacedThreshold[] = [];
  for (const [name, value] of root.members('the configuration')) {
    if (name === '$schema') value.text(name);
    else if (name === 'accounts') accounts = readAccounts(value, path, isDiscovered);
    else if (name === 'thresholds') placed = readThresholds(value);
    else value.refuse(`unknown member "${name}": known are $schema, accounts, thresholds`);
  }
  checkThresholds(placed, accounts);
  const thresholds = placed.map(({ threshold }) => threshold);
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

function readThresholds(value: ConfigNode): readonly PlacedThreshold[] {
  return value.members('thresholds').map(([name, amount]) => ({
    threshold: parseThresholdParts(name, amount.text('a threshold'), amount.refuse),
    refuse: amount.refuse,
  }));
}

/** Refuses what can never count. The environment has one account a vendor, with the usual label. */
function checkThresholds(
  placed: readonly PlacedThreshold[],
  configured: readonly ConfiguredAccount[] | undefined,
): void {
  const accounts =
    configured ??
    placed.map(({ threshold: { provider } }) => ({ provider, account: DEFAULT_ACCOUNT }));
  for (const { threshold, refuse } of placed) {
    const own = accounts.filter(({ provider }) => provider === threshold.provider);
    const { provider, account } = threshold;
    if (own.length === 0) refuse(`a threshold for ${provider}, of which accounts has none`);
    if (account !== undefined && !own.some((other) => other.account === account))
      refuse(
        `a threshold for an account that does not exist: ${configured ? 'accounts has' : 'the environment gives'} ` +
          [...new Set(own.map(accountName))].join(', '),
      );
  }
  refuseIdle(placed, accounts);
}
