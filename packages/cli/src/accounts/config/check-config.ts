import { accountName, DEFAULT_ACCOUNT, omitUndefined } from '@fuelgauge/core/internal';
import { parseThresholdParts } from '../thresholds/parse-threshold.ts';
import { type PlacedThreshold, refuseIdle } from '../thresholds/refuse-idle.ts';
import { thresholdName } from '../thresholds/threshold.ts';
import { readAccount } from './check-account.ts';
import type { Config, ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';
import { describeUnknownMember } from './unknown-member.ts';

const MEMBERS = ['$schema', 'providers', 'accounts', 'thresholds'];

/** Checks a whole configuration. Throws a ConfigError at the first problem. */
export function checkConfig(root: ConfigNode, { path, isDiscovered }: ConfigLocation): Config {
  let accounts: readonly ConfiguredAccount[] | undefined;
  let placed: readonly PlacedThreshold[] = [];
  for (const [name, value] of root.members('the configuration')) {
    if (name === '$schema') value.text(name);
    else if (name === 'providers') value.items(name);
    else if (name === 'accounts') accounts = readAccounts(value, path, isDiscovered);
    else if (name === 'thresholds') placed = readThresholds(value);
    else value.refuse(describeUnknownMember(name, 'the configuration', MEMBERS));
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
      node.refuse(
        `two accounts of ${account.provider} have the same name: give each its own "account"`,
      );
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
  const names = new Set(accounts.map(accountName));
  const providers = new Set(accounts.map(({ provider }) => provider));
  const where = configured ? 'accounts' : 'the environment';
  for (const { threshold, refuse } of placed) {
    const { provider, account } = threshold;
    if (!providers.has(provider)) refuse(`a threshold for ${provider}, of which accounts has none`);
    if (account !== undefined && !names.has(thresholdName(threshold)))
      refuse(
        `a threshold for an account that does not exist: ${where} has ` +
          [...names]
            .filter((name) => name.startsWith(`${provider}/`))
            .slice(0, 10)
            .join(', '),
      );
  }
  refuseIdle(placed, accounts);
}
