import { BalanceError } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';
import { catalog } from '@fuelgauge/registry/catalog';
import { type Account, accountName } from '../../accounts/account-source.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { usesProxy } from './check-environment.ts';
import { checkHost } from './check-host.ts';
import { checkKey } from './check-key.ts';
import { examineDns, examineTls } from './check-network.ts';
import { checkReading } from './check-reading.ts';
import { type AccountCheckResult, type CheckResult, problemOf, skipped } from './check-result.ts';

const CONNECT_MS = 10_000;

/** Everything between an account and its balance, in the order in which it is needed. */
export async function checkAccount(
  account: Account,
  options: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly AccountCheckResult[]> {
  const name = accountName(account);
  return (await diagnose(account, options, signal)).map((diagnosis) => ({
    account: name,
    ...diagnosis,
  }));
}

async function diagnose(
  account: Account,
  options: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const provider = registry.find(({ id }) => id === account.provider);
  if (!provider) return [];
  const definition = await provider.load();
  const keyPrefix = catalog.find(({ id }) => id === account.provider)?.keyPrefix ?? null;
  const key = await checkKey(account.key, keyPrefix);
  const { url, diagnosis: host } = checkHost(account, definition.baseUrl, options.env);
  if (!url) return [...key, host];

  const limited = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs ?? CONNECT_MS)]);
  const network = usesProxy(options.env, process.versions.node)
    ? [skipped('dns', 'the proxy’s affair'), skipped('tls', 'the proxy’s affair')]
    : [await examineDns(url, limited), await examineTls(url, limited)];
  if (key.some(({ status }) => status === 'problem'))
    return [...key, host, ...network, skipped('reading', 'not tried without a usable key')];
  const reading = await checkReading(definition, account, options, signal).catch(
    (error: unknown) => {
      if (BalanceError.isInstance(error)) return [problemOf('reading', error.message)];
      throw error;
    },
  );
  return [...key, host, ...network, ...reading];
}
