import { invalidConfig, invalidOption } from '../options/invalid-config.ts';
import type { OwnProvider } from '../options/options.ts';
import { suggestProvider } from './suggest-provider.ts';

/** A provider as the user gave it, and what had to be known of it at once: read then, and only then. */
export interface KnownProvider {
  readonly id: string;
  readonly keyVariables: readonly string[];
  /** A definition, or the entry that loads one. */
  readonly source: OwnProvider;
}

/** The providers of a gauge by id: those of the registry first, in their order. */
export type KnownProviders = ReadonlyMap<string, KnownProvider>;

const ID = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** Undefined for what is no provider; its getters may throw. */
function readProvider(source: unknown): KnownProvider | undefined {
  try {
    if (!Object.hasOwn(source as object, 'id') || !Object.hasOwn(source as object, 'keyVariables'))
      return undefined;
    const { id, keyVariables } = source as OwnProvider;
    if (typeof id !== 'string' || !ID.test(id) || !Array.isArray(keyVariables)) return undefined;
    return {
      id,
      keyVariables: Array.from<unknown>(keyVariables).filter((name) => typeof name === 'string'),
      source: source as OwnProvider,
    };
  } catch {
    return undefined;
  }
}

/**
 * Adds the user's own providers to those of the registry; one with the same id replaces the registry's.
 * @throws BalanceError `invalid_config/option`
 */
export function knownProviders(
  registry: readonly OwnProvider[],
  own: readonly unknown[],
): KnownProviders {
  const providers = new Map<string, KnownProvider>();
  const add = (given: unknown, index: number): string => {
    const provider = readProvider(given);
    if (!provider)
      throw invalidOption(
        `providers[${index}] is not a provider definition`,
        'make it with defineProvider',
      );
    providers.set(provider.id, provider);
    return provider.id;
  };
  registry.forEach(add);
  const ids = new Set<string>();
  for (const [index, given] of own.entries()) {
    const id = add(given, index);
    if (ids.has(id)) throw invalidOption(`two providers have the id ${id}`, 'give each its own');
    ids.add(id);
  }
  return providers;
}

/** @throws BalanceError `invalid_config/unknown_provider`, with the id that was probably meant */
export function requireProvider(providers: KnownProviders, id: unknown): KnownProvider {
  const provider = providers.get(id as string);
  if (provider) return provider;
  throw invalidConfig('unknown_provider', ...suggestProvider(id, [...providers.keys()]));
}
