import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';
import { invalidConfig } from '../options/invalid-config.ts';
import { isLabel } from './check-account.ts';
import { closestMatch } from './closest-match.ts';

/** The providers that a gauge can ask, by id: those of the registry first, in their order. */
export type KnownProviders = ReadonlyMap<string, KnownProvider>;

/** One that is there, or one that is loaded on demand. */
export type KnownProvider = ProviderDefinition | RegisteredProvider;

const ID = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

function isProvider(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, keyVariables } = value as Partial<RegisteredProvider>;
  return typeof id === 'string' && ID.test(id) && Array.isArray(keyVariables);
}

/**
 * Puts the user's own providers beside those of the registry; the user's replace others of the same id.
 * @throws BalanceError `invalid_config/option`
 */
export function knownProviders(
  registry: readonly RegisteredProvider[],
  custom: readonly KnownProvider[],
): KnownProviders {
  const advice = 'make it with defineProvider';
  for (const [index, provider] of custom.entries()) {
    if (!isProvider(provider))
      throw invalidConfig('option', `providers[${index}] is no provider`, advice);
    if (custom.findIndex(({ id }) => id === provider.id) !== index)
      throw invalidConfig(
        'option',
        `two providers have the id ${provider.id}`,
        'give each its own',
      );
  }
  return new Map([...registry, ...custom].map((provider) => [provider.id, provider]));
}

/** @throws BalanceError `invalid_config/unknown_provider`, with the id that was probably meant */
export function requireProvider(providers: KnownProviders, id: unknown): KnownProvider {
  const provider = providers.get(id as string);
  if (provider) return provider;
  const ids = [...providers.keys()];
  const known = ids.length > 0 ? `known are ${ids.join(', ')}` : 'pass it in providers';
  if (!isLabel(id)) throw invalidConfig('unknown_provider', 'an account names no provider', known);
  const meant = closestMatch(id, ids);
  const advice = meant === undefined ? known : `did you mean ${meant}?`;
  throw invalidConfig('unknown_provider', `there is no provider "${id}"`, advice);
}
