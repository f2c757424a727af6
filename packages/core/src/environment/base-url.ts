import { Failure } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { Environment } from '../types/options.ts';
import { readVariable } from './read-environment.ts';
import { isSafeBaseUrl, SAFE_BASE_URL_HINT } from './safe-url.ts';

/** The environment variable that replaces a provider's server. */
export function baseUrlVariable(id: string): string {
  return `FUELGAUGE_${id.toUpperCase().replaceAll('-', '_')}_BASE_URL`;
}

/**
 * The server that the key may be sent to, see {@link isSafeBaseUrl}.
 * @returns the URL without a trailing slash, or why it is not usable, which never quotes it
 */
export function resolveBaseUrl(
  definition: ProviderDefinition,
  baseUrl: string | undefined,
  environment: Environment,
): string | Failure {
  const variable = baseUrlVariable(definition.id);
  const [given, name] =
    baseUrl == null
      ? [readVariable(environment, variable) || definition.baseUrl, variable]
      : [baseUrl, 'the baseUrl option'];
  if (!isSafeBaseUrl(given))
    return new Failure('invalid_config', 'base_url', {
      problem: `${name} cannot be used`,
      hint: SAFE_BASE_URL_HINT,
    });
  return new URL(given).href.replace(/(?<!\/)\/+$/, '');
}
