import { BalanceError, type BalanceReading, type Environment } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { readOnce } from '../../accounts/keys/read-once.ts';
import { loadDefinition } from '../../accounts/load-definition.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { proxyUseOf, routeTo } from '../../proxy.ts';
import { findReader } from '../../render/read-by-twin.ts';
import { checkHost } from './check-host.ts';
import { checkKey } from './check-key.ts';
import { checkDns, checkTls } from './check-network.ts';
import { checkParameters } from './check-parameters.ts';
import { checkReading } from './check-reading.ts';
import { checkRegion } from './check-region.ts';
import { type AccountCheckResult, type CheckResult, problemOf, skipped } from './check-result.ts';

const CONNECT_MS = 10_000;

export interface DoctorGaugeOptions extends GaugeOptions {
  /** That of the process, where the runtime looks for proxies. */
  readonly processEnv: Environment;
}

/** An account that was checked, as far as it could be. */
export interface CheckedAccount extends Pick<Account, 'provider' | 'account' | 'twins'> {
  readonly results: readonly AccountCheckResult[];
  /** Undefined where none was tried. */
  readonly reading: BalanceReading | undefined;
}

/** Checks everything between an account and its balance, in the order in which it is needed. */
export async function checkAccount(
  account: Account,
  options: DoctorGaugeOptions,
  signal: AbortSignal,
): Promise<CheckedAccount> {
  const { results, reading } = await checkInOrder(account, options, signal);
  const { provider, account: label, twins } = account;
  return {
    provider,
    account: label,
    reading,
    ...(twins && { twins }),
    results: results.map((result) => ({ account: accountName(account), ...result })),
  };
}

/** The results of an account, once those of its twins are known: the key of one of them is not to read the others. */
export function withTwins(
  checked: CheckedAccount,
  all: readonly CheckedAccount[],
): readonly AccountCheckResult[] {
  const reader = findReader(checked, all);
  if (reader === undefined) return checked.results;
  const calm = skipped('reading', `the key is one of ${reader}, where it is read`);
  return checked.results.map((result) =>
    result.check === 'reading' ? { account: result.account, ...calm } : result,
  );
}

/** What a reading cannot do without. */
const LACKING = [
  ['key', 'a usable key'],
  ['parameter', 'what the vendor needs beside the key'],
  ['region', 'a region of the vendor'],
] as const;

async function checkInOrder(
  account: Account,
  options: DoctorGaugeOptions,
  signal: AbortSignal,
): Promise<{ results: readonly CheckResult[]; reading: BalanceReading | undefined }> {
  const without = (...results: readonly CheckResult[]) => ({ results, reading: undefined });
  const definition = await loadDefinition(account.provider);
  if (!definition) return without();
  const source = readOnce(account.key);
  const key = await checkKey(source, findProvider(account.provider)?.keyPrefix ?? null);
  const text = await source.read().catch(() => undefined);
  const parameters = checkParameters(account, definition, options.env);
  const region = checkRegion(account, definition, options.env, text?.trim());
  const { url, result: host } = checkHost(account, region.baseUrl, options.env);
  const given = [...key, ...parameters, ...(region.result ? [region.result] : []), host];
  if (!url) return without(...given);
  const before = [...given, ...(await checkNetwork(url, options, signal))];
  const lacking = LACKING.find(([check]) =>
    given.some((result) => result.check === check && result.status === 'problem'),
  );
  if (lacking) return without(...before, skipped('reading', `not tried without ${lacking[1]}`));
  const used = { ...account, key: source };
  try {
    const { reading, results } = await checkReading(definition, used, options, signal);
    return { reading, results: [...before, ...results] };
  } catch (error) {
    if (BalanceError.isInstance(error))
      return without(...before, problemOf('reading', error.message));
    throw error;
  }
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
