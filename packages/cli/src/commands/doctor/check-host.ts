import type { Environment } from '@fuelgauge/core';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { isLoopback } from '../../sandbox/loopback.ts';
import { type CheckResult, ok, problem, warning } from './check-result.ts';

export interface HostFinding {
  readonly diagnosis: CheckResult;
  /** Where the key would go; undefined where it may not go there. */
  readonly url?: URL;
}

/** Says which server the key goes to, and why. A URL that is not usable is not quoted: it may hold a password. */
export function checkHost(
  { provider, baseUrl }: { readonly provider: string; readonly baseUrl?: string },
  vendorUrl: string,
  env: Environment,
): HostFinding {
  const variable = baseUrlVariable(provider);
  const fromEnvironment = env[variable] || undefined;
  const given = baseUrl ?? fromEnvironment ?? vendorUrl;
  const why =
    baseUrl !== undefined
      ? 'baseUrl of the account'
      : fromEnvironment === undefined
        ? undefined
        : variable;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe || url.username || url.password || /[?#]/.test(given)) {
    const next = 'give an https URL without user, query or fragment (http only for loopback)';
    return { diagnosis: problem('host', `the URL of ${why ?? 'the vendor'} is not usable`, next) };
  }
  if (why === undefined)
    return { url, diagnosis: ok('host', `the key goes to ${url.host}, the vendor’s own server`) };
  const next = `remove ${why} unless this is meant`;
  return {
    url,
    diagnosis: warning('host', `OVERRIDDEN: the key goes to ${url.host}, because of ${why}`, next),
  };
}
