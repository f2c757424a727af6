import { BalanceError, type ProviderDefinition } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { registry } from '@fuelgauge/registry';
import type { Account } from '../../accounts/account.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { ownVendors } from '../../catalog/known-vendors.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { usesProxy } from './check-environment.ts';
import { checkHost } from './check-host.ts';
import { checkKey } from './check-key.ts';
import { checkDns, checkTls } from './check-network.ts';
import { checkReading } from './check-reading.ts';
import { type AccountCheckResult, type CheckResult, problemOf, skipped } from './check-result.ts';

const CONNECT_MS = 10_000;

/** Checks everything between an account and its balance, in the order in which it is needed. */
export async function checkAccount(
  account: Account,
  options: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly AccountCheckResult[]> {
  const results = await checkInOrder(account, options, signal);
  return results.map((result) => ({ account: accountName(account), ...result }));
}

async function checkInOrder(
  account: Account,
  options: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const definition = await loadDefinition(account.provider);
  if (!definition) return [];
  const key = await checkKey(account.key, findProvider(account.provider)?.keyPrefix ?? null);
  const { url, result: host } = checkHost(account, definition.baseUrl, options.env);
  if (!url) return [...key, host];
  const before = [...key, host, ...(await checkNetwork(url, options, signal))];
  if (key.some(({ status }) => status === 'problem'))
    return [...before, skipped('reading', 'not tried without a usable key')];
  const reading = await checkReading(definition, account, options, signal).catch(
    (error: unknown) => {
      if (BalanceError.isInstance(error)) return [problemOf('reading', error.message)];
      throw error;
    },
  );
  return [...before, ...reading];
}

/** The definition of a vendor, be it of the configuration or built in. */
async function loadDefinition(provider: string): Promise<ProviderDefinition | undefined> {
  const own = ownVendors().find(({ entry }) => entry.id === provider);
  return own?.definition ?? registry.find(({ id }) => id === provider)?.load();
}

async function checkNetwork(
  url: URL,
  { env, timeoutMs = CONNECT_MS }: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  if (usesProxy(env, process.versions.node))
    return ['dns', 'tls'].map((check) => skipped(check, 'left to the proxy'));
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return [await checkDns(url, limited), await checkTls(url, limited)];
}
