import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceError, toBalanceError, withDeadline } from '@fuelgauge/core/internal';
import type { KnownProvider } from '../accounts/known-providers.ts';
import { singleFlight } from './single-flight.ts';

/** A provider that is loaded when it is first needed. */
export interface LazyProvider {
  /**
   * Loads it once; a failure is not remembered.
   * @throws BalanceError `invalid_config/provider_loader`, `timeout/deadline` or `aborted/signal`
   */
  load(signal: AbortSignal): Promise<ProviderDefinition>;
  /** The definition, once there is one. */
  loaded(): ProviderDefinition | undefined;
}

/** Is it data to read an account with, as far as can be told beforehand? */
function isDefinition(
  value: KnownProvider | null | undefined,
  id: string,
): value is ProviderDefinition {
  const unit = (value as Partial<ProviderDefinition> | null | undefined)?.balance?.unit;
  return value?.id === id && typeof (typeof unit === 'object' ? unit?.at : unit) === 'string';
}

async function callLoader(provider: KnownProvider): Promise<ProviderDefinition> {
  try {
    const definition = 'load' in provider ? await provider.load() : provider;
    if (isDefinition(definition, provider.id)) return definition;
  } catch {
    // What a loader throws may be anything, and may quote anything.
  }
  throw createBalanceError(provider, 'invalid_config', 'provider_loader', {
    problem: 'the provider could not be loaded',
    hint: 'check that its package is installed',
  });
}

/** Loads a provider within `timeoutMs`, once for all who ask; one that is there needs no loading. */
export function createLazyProvider(provider: KnownProvider, timeoutMs: number): LazyProvider {
  let definition = isDefinition(provider, provider.id) ? provider : undefined;
  const join = singleFlight((signal) =>
    withDeadline(timeoutMs, signal, () => callLoader(provider)).catch((thrown: unknown) => {
      throw toBalanceError(provider, thrown);
    }),
  );
  return {
    async load(signal) {
      definition ??= await join(signal);
      if (!definition) throw createBalanceError(provider, 'aborted', 'signal');
      return definition;
    },
    loaded: () => definition,
  };
}
