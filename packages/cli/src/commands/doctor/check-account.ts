import { BalanceError, type Environment } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { loadDefinition } from '../../accounts/load-definition.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { proxyUseOf, routeTo } from '../../proxy.ts';
import { checkHost } from './check-host.ts';
import { checkKey } from './check-key.ts';
import { checkDns, checkTls } from './check-network.ts';
import { checkReading } from './check-reading.ts';
import { type AccountCheckResult, type CheckResult, problemOf, skipped } from './check-result.ts';

const CONNECT_MS = 10_000;

export interface DoctorGaugeOptions extends GaugeOptions {
  /** That of the process, where the runtime looks for proxies. */
  readonly processEnv: Environment;
}

/** Checks everything between an account and its balance, in the order in which it is needed. */
export async function checkAccount(
  account: Account,
  options: DoctorGaugeOptions,
  signal: AbortSignal,
): Promise<readonly AccountCheckResult[]> {
  const results = await checkInOrder(account, options, signal);
  return results.map((result) => ({ account: accountName(account), ...result }));
}

async function checkInOrder(
  account: Account,
  options: DoctorGaugeOptions,
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

async function checkNetwork(
  url: URL,
  { processEnv, timeoutMs = CONNECT_MS }: DoctorGaugeOptions,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const route = routeTo(url, proxyUseOf(processEnv));
  if (route.by === 'proxy')
    return ['dns', 'tls'].map((check) => skipped(check, `left to the proxy of ${route.variable}`));
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return [await checkDns(url, limited), await checkTls(url, limited)];
}
