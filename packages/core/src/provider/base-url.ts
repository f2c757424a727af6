import { Failure } from '../contract/failure.ts';
import type { Environment } from '../contract/options.ts';
import { readVariable } from '../key/read-environment.ts';
import type { ProviderDefinition } from './provider-definition.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The environment variable that replaces a provider's server. */
export function baseUrlVariable(id: string): string {
  return `FUELGAUGE_${id.toUpperCase().replaceAll('-', '_')}_BASE_URL`;
}

/**
 * The server that the key may go to: https, or http on a loopback host; no user info, query or fragment.
 * @returns the URL without a trailing slash, or why it is not usable, which never quotes it
 */
export function resolveBaseUrl(
  definition: ProviderDefinition,
  baseUrl: string | undefined,
  environment: Environment,
): string | Failure {
  const given = baseUrl ?? (readVariable(environment, baseUrlVariable(definition.id)) || definition.baseUrl);
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !isSafe || url.username || url.password || /[?#]/.test(given))
    return new Failure('invalid_config', 'base_url', {
      advice: 'give an https URL (http only for loopback) without user, query or fragment',
    });
  return url.href.replace(/(?<!\/)\/+$/, '');
}
