import type { Environment } from '@fuelgauge/core';
import { baseUrlVariable, isSafeBaseUrl, SAFE_BASE_URL_HINT } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import { type CheckResult, ok, problem, warning } from './check-result.ts';

export interface HostCheck {
  readonly result: CheckResult;
  /** The server that the key goes to; undefined where it may not go there. */
  readonly url?: URL;
}

/** Says which server the key goes to, and why. An unusable URL is not quoted: it may hold a password. */
export function checkHost(
  { provider, baseUrl }: Pick<Account, 'provider' | 'baseUrl'>,
  vendorUrl: string,
  env: Environment,
): HostCheck {
  const variable = baseUrlVariable(provider);
  const fromEnvironment = env[variable] || undefined;
  const override = baseUrl !== undefined ? 'baseUrl of the account' : fromEnvironment && variable;
  const given = baseUrl ?? fromEnvironment ?? vendorUrl;
  if (!isSafeBaseUrl(given)) {
    const message = `the URL of ${override ?? 'the vendor'} is not usable`;
    return { result: problem('host', message, SAFE_BASE_URL_HINT) };
  }
  const url = new URL(given);
  if (override === undefined)
    return { url, result: ok('host', `the key goes to ${url.host}, the vendor’s own server`) };
  const message = `OVERRIDDEN: the key goes to ${url.host}, because of ${override}`;
  return { url, result: warning('host', message, `remove ${override} unless this is meant`) };
}
