import type { BalanceReading, Environment } from '@fuelgauge/core';
import { accountName, baseUrlVariable, isSafeBaseUrl } from '@fuelgauge/core/internal';
import { howToHeed, proxyUseOf, routeTo, setProxies } from '../proxy.ts';
import type { Account } from './account.ts';
import { loadDefinition } from './load-definition.ts';

/** What to add to a reading that failed where a proxy is set and not used; undefined otherwise. */
export type ProxyHint = (reading: BalanceReading) => string | undefined;

/**
 * Looks which accounts are read past a proxy that a variable names.
 * @param env where base URLs are looked up @param processEnv where the runtime looks for proxies
 */
export async function findProxyHints(
  accounts: readonly Account[],
  env: Environment,
  processEnv: Environment,
): Promise<ProxyHint> {
  if (setProxies(processEnv).length === 0) return () => undefined;
  const use = proxyUseOf(processEnv);
  const hints = new Map<string, string>();
  for (const account of accounts) {
    const { provider, baseUrl = env[baseUrlVariable(provider)] } = account;
    const url = baseUrl || (await loadDefinition(provider))?.baseUrl;
    const route = isSafeBaseUrl(url) ? routeTo(new URL(url), use) : undefined;
    if (route?.by === 'unheeded')
      hints.set(
        accountName(account),
        `${route.variable} is set, but not used: ${howToHeed(route.variable, use)}`,
      );
  }
  return (reading) =>
    reading.status !== 'ok' && /^(network|timeout)$/.test(reading.error.kind)
      ? hints.get(accountName(reading))
      : undefined;
}
