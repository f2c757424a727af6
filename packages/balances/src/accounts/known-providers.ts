import type { RegisteredProvider } from '@fuelgauge/core';
import { invalidConfig } from '../options/invalid-config.ts';
import type { OwnProvider } from '../options/options.ts';
import { suggestProvider } from './suggest-provider.ts';

/** The providers of a gauge by id: those of the registry first, in their order. */
export type KnownProviders = ReadonlyMap<string, OwnProvider>;

const ID = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

function isProvider(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, keyVariables } = value as Partial<RegisteredProvider>;
  return typeof id === 'string' && ID.test(id) && Array.isArray(keyVariables);
}

/**
 * Adds the user's own providers to those of the registry; one with the same id replaces the registry's.
 * @throws BalanceError `invalid_config/option`
 */
export function knownProviders(
  registry: readonly RegisteredProvider[],
  own: readonly OwnProvider[],
): KnownProviders {
  for (const [index, provider] of own.entries()) {
    if (!isProvider(provider))
      throw invalidConfig(
        'option',
        `providers[${index}] is not a provider definition`,
        'make it with defineProvider',
      );
    if (own.findIndex(({ id }) => id === provider.id) !== index)
      throw invalidConfig(
        'option',
        `two providers have the id ${provider.id}`,
        'give each its own',
      );
  }
  return new Map([...registry, ...own].map((provider) => [provider.id, provider]));
}

/** @throws BalanceError `invalid_config/unknown_provider`, with the id that was probably meant */
export function requireProvider(providers: KnownProviders, id: unknown): OwnProvider {
  const provider = providers.get(id as string);
  if (provider) return provider;
  throw invalidConfig('unknown_provider', ...suggestProvider(id, [...providers.keys()]));
}
