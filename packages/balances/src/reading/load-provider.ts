import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceError, toBalanceError, withDeadline } from '@fuelgauge/core/internal';
import type { OwnProvider } from '../options/options.ts';
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

/** Whether a loaded value is this provider's definition, as far as can be seen before a request. */
function isDefinition(
  value: OwnProvider | null | undefined,
  id: string,
): value is ProviderDefinition {
  const unit = (value as Partial<ProviderDefinition> | null | undefined)?.balance?.unit;
  return value?.id === id && typeof (typeof unit === 'object' ? unit?.at : unit) === 'string';
}

async function callLoader(provider: OwnProvider): Promise<ProviderDefinition> {
  try {
    const definition = 'load' in provider ? await provider.load() : provider;
    if (isDefinition(definition, provider.id)) return definition;
  } catch {
    // A loader may throw anything, and its error may quote anything: it is not passed on.
  }
  throw createBalanceError(provider, 'invalid_config', 'provider_loader', {
    problem: 'the provider could not be loaded',
    hint: 'check that its package is installed',
  });
}

/** Loads a provider within `timeoutMs`, once for all callers. A definition needs no loading. */
export function createLazyProvider(provider: OwnProvider, timeoutMs: number): LazyProvider {
  let definition = isDefinition(provider, provider.id) ? provider : undefined;
  const loadOnce = singleFlight((signal) =>
    withDeadline(timeoutMs, signal, () => callLoader(provider)).catch((thrown: unknown) => {
      throw toBalanceError(provider, thrown);
    }),
  );
  return {
    async load(signal) {
      definition ??= await loadOnce(signal);
      if (!definition) throw createBalanceError(provider, 'aborted', 'signal');
      return definition;
    },
    loaded: () => definition,
  };
}
