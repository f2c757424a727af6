import { BalanceError } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';
import { catalog } from '@fuelgauge/registry/catalog';
import { type Account, accountName } from '../accounts/account-source.ts';
import type { GaugeOptions } from '../accounts/create-gauge.ts';
import { usesProxy } from './examine-environment.ts';
import { examineHost } from './examine-host.ts';
import { examineKey } from './examine-key.ts';
import { examineDns, examineTls } from './examine-network.ts';
import { examineReading } from './examine-reading.ts';
import { type Diagnosis, type Finding, problemOf, skipped } from './finding.ts';

const CONNECT_MS = 10_000;

/** Everything between an account and its balance, in the order in which it is needed. */
export async function examineAccount(
  account: Account,
  options: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const name = accountName(account);
  return (await diagnose(account, options, signal)).map((diagnosis) => ({ account: name, ...diagnosis }));
}

async function diagnose(account: Account, options: GaugeOptions, signal: AbortSignal): Promise<readonly Diagnosis[]> {
  const provider = registry.find(({ id }) => id === account.provider);
  if (!provider) return [];
  const definition = await provider.load();
  const keyPrefix = catalog.find(({ id }) => id === account.provider)?.keyPrefix ?? null;
  const key = await examineKey(account.key, keyPrefix);
  const { url, diagnosis: host } = examineHost(account, definition.baseUrl, options.env);
  if (!url) return [...key, host];

  const limited = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs ?? CONNECT_MS)]);
  const network = usesProxy(options.env, process.versions.node)
    ? [skipped('dns', 'the proxy’s affair'), skipped('tls', 'the proxy’s affair')]
    : [await examineDns(url, limited), await examineTls(url, limited)];
  if (key.some(({ status }) => status === 'problem'))
    return [...key, host, ...network, skipped('reading', 'not tried without a usable key')];
  const reading = await examineReading(definition, account, options, signal).catch((error: unknown) => {
    if (BalanceError.isInstance(error)) return [problemOf('reading', error.message)];
    throw error;
  });
  return [...key, host, ...network, ...reading];
}
