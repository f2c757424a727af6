import { accountName, DEFAULT_ACCOUNT, omitUndefined } from '@fuelgauge/core/internal';
import { refuseIdle } from '../thresholds/refuse-idle.ts';
import { readAccount } from './check-account.ts';
import type { Config, ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import type { ConfigLocation } from './find-config.ts';
import { type ReadMonitor, readMonitor } from './monitor/check-monitor.ts';
import type { PlacedName } from './monitor/read-rules.ts';
import { type ReadThresholds, readThresholds } from './read-thresholds.ts';
import { describeUnknownMember } from './unknown-member.ts';

const MEMBERS = ['$schema', 'providers', 'accounts', 'thresholds', 'monitor'];

/** Checks a whole configuration. Throws a ConfigError at the first problem. */
export function checkConfig(root: ConfigNode, { path, isDiscovered }: ConfigLocation): Config {
  const trustHint = isDiscovered
    ? `trust it with --config ${path}, or move it to your own config folder`
    : undefined;
  let accounts: readonly ConfiguredAccount[] | undefined;
  let thresholds: ReadThresholds = { least: [], warnings: [] };
  let read: ReadMonitor | undefined;
  for (const [name, value] of root.members('the configuration')) {
    if (name === '$schema') value.text(name);
    else if (name === 'providers') value.items(name);
    else if (name === 'accounts') accounts = readAccounts(value, trustHint);
    else if (name === 'thresholds') thresholds = readThresholds(value);
    else if (name === 'monitor') read = readMonitor(value, trustHint);
    else value.refuse(describeUnknownMember(name, 'the configuration', MEMBERS));
  }
  const { least, warnings } = thresholds;
  for (const placed of [least, warnings]) {
    checkNames(placed, accounts, 'threshold');
    refuseIdle(placed, accounts ?? accountsOf(placed));
  }
  checkNames([...(read?.amounts ?? []), ...(read?.names ?? [])], accounts, 'rule');
  return {
    path,
    thresholds: least.map(({ threshold }) => threshold),
    warnings: warnings.map(({ threshold }) => threshold),
    ...omitUndefined({ accounts, monitor: read?.monitor }),
  };
}

function readAccounts(
  value: ConfigNode,
  trustHint: string | undefined,
): readonly ConfiguredAccount[] {
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

/** The environment has one account a vendor, with the usual label. */
const accountsOf = (placed: readonly PlacedName[]) =>
  placed.map(({ threshold: { provider } }) => ({ provider, account: DEFAULT_ACCOUNT }));

/** Refuses names of accounts that do not exist. */
function checkNames(
  placed: readonly PlacedName[],
  configured: readonly ConfiguredAccount[] | undefined,
  what: 'threshold' | 'rule',
): void {
  const accounts = configured ?? accountsOf(placed);
  const names = new Set(accounts.map(accountName));
  const providers = new Set(accounts.map(({ provider }) => provider));
  const where = configured ? 'accounts' : 'the environment';
  for (const { threshold, refuse } of placed) {
    const { provider, account } = threshold;
    if (!providers.has(provider)) refuse(`a ${what} for ${provider}, of which accounts has none`);
    if (account !== undefined && !names.has(accountName({ provider, account })))
      refuse(
        `a ${what} for an account that does not exist: ${where} has ` +
          [...names]
            .filter((name) => name.startsWith(`${provider}/`))
            .slice(0, 10)
            .join(', '),
      );
  }
}
