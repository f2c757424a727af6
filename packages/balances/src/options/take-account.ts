import { DEFAULT_ACCOUNT, isLabel, MAX_LABEL_LENGTH } from '@fuelgauge/core/internal';
import { invalidOption } from './invalid-config.ts';
import type { GaugeAccount } from './options.ts';
import { type OwnMembers, takeOwnMembers, tryToRead } from './own-members.ts';

/**
 * An account that always has a label, and each member of its own: what it was not given is undefined, and not
 * looked up in a prototype by whoever copies it.
 */
export type NormalizedAccount = {
  readonly [Name in keyof GaugeAccount]-?: GaugeAccount[Name] | undefined;
} & { readonly provider: string; readonly account: string };

const NAMES = [
  'provider',
  'account',
  'apiKey',
  'baseUrl',
  'headers',
  'parameters',
  'region',
  'pool',
] as const satisfies readonly (keyof GaugeAccount)[];

function checkMembers(given: OwnMembers<GaugeAccount>, path: string): void {
  const { apiKey } = given;
  for (const name of ['account', 'pool'] as const)
    if (given[name] !== undefined && !isLabel(given[name]))
      throw invalidOption(`${path}.${name} must be 1 to ${MAX_LABEL_LENGTH} visible characters`);
  if (apiKey !== undefined && typeof apiKey !== 'string' && typeof apiKey !== 'function')
    throw invalidOption(`${path}.apiKey must be text or a function`);
  for (const name of ['baseUrl', 'region'] as const)
    if (given[name] !== undefined && typeof given[name] !== 'string')
      throw invalidOption(`${path}.${name} must be text`);
  for (const name of ['headers', 'parameters'] as const)
    if (given[name] !== undefined && (typeof given[name] !== 'object' || given[name] === null))
      throw invalidOption(`${path}.${name} must be an object`);
}

/**
 * Checks and copies the parts of an account that do not depend on its provider.
 * Keys and base URLs are checked at each call, where a bad one fails that account alone.
 * `apiKey: undefined` counts as an empty key: the provider's own variable could hold the key of another account.
 * @throws BalanceError `invalid_config/option`, which names the option and never quotes its value
 */
export function takeAccount(
  account: unknown,
  path: string,
): Omit<NormalizedAccount, 'provider'> & { readonly provider: unknown } {
  const given = takeOwnMembers<GaugeAccount>(account, NAMES, path);
  checkMembers(given, path);
  const { provider, baseUrl, headers, parameters, region, pool } = given;
  return {
    provider,
    account: given.account ?? DEFAULT_ACCOUNT,
    apiKey: 'apiKey' in given ? (given.apiKey ?? '') : undefined,
    baseUrl,
    headers: headers && tryToRead(`${path}.headers`, () => ({ ...headers })),
    parameters: parameters && tryToRead(`${path}.parameters`, () => ({ ...parameters })),
    region,
    pool,
  };
}
