import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';
import type { KnownProvider } from '../accounts/known-providers.ts';
import { singleFlight } from './single-flight.ts';

/** A provider that is loaded on first use. */
export interface LazyProvider {
  /**
   * Loads the definition once; a failure is not remembered.
   * @throws BalanceError `invalid_config/provider_loader`, `timeout/deadline` or `aborted/signal`
   */
  load(signal: AbortSignal): Promise<ProviderDefinition>;
  /** The definition, if it is loaded. */
  loaded(): ProviderDefinition | undefined;
}

/** Whether a value is this provider's definition, as far as can be seen before a request. Its getters may throw. */
function isDefinition(value: unknown, id: string): value is ProviderDefinition {
  try {
    if (!Object.hasOwn(value as object, 'id') || !Object.hasOwn(value as object, 'balance'))
      return false;
    const definition = value as ProviderDefinition;
    const { unit } = definition.balance;
    return definition.id === id && typeof (typeof unit === 'object' ? unit.at : unit) === 'string';
  } catch {
    return false;
  }
}

async function callLoader({ id, source }: KnownProvider): Promise<ProviderDefinition> {
  try {
    const definition = await (source as { load(): unknown }).load();
    if (isDefinition(definition, id)) return definition;
  } catch {
    // A loader may throw anything, and its error may quote anything: it is not passed on.
  }
  throw createBalanceError({ id }, 'invalid_config', 'provider_loader', {
    problem: 'the provider could not be loaded',
    hint: 'check that its package is installed',
  });
}

/** Loads a provider within `timeoutMs`, once for all callers. A definition needs no loading. */
export function createLazyProvider(provider: KnownProvider, timeoutMs: number): LazyProvider {
  const { id, source } = provider;
  let definition = isDefinition(source, id) ? source : undefined;
  const loadOnce = singleFlight(timeoutMs, () => callLoader(provider));
  return {
    async load(signal) {
      if (definition) return definition;
      const outcome = await loadOnce(signal);
      if ('missed' in outcome)
        throw outcome.missed === 'aborted'
          ? createBalanceError({ id }, 'aborted', 'signal')
          : createBalanceError({ id }, 'timeout', 'deadline');
      definition = outcome.result;
      return definition;
    },
    loaded: () => definition,
  };
}
