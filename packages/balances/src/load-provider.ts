import { BalanceError, createFailure, describeThrown, type ProviderDefinition, settleWithin } from '@fuelgauge/core';
import type { KnownProvider } from './known-providers.ts';
import { shareCalls } from './share-calls.ts';

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
function isDefinition(value: KnownProvider | null | undefined, id: string): value is ProviderDefinition {
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
  throw createFailure(provider, 'invalid_config', 'provider_loader', {
    happened: 'the provider could not be loaded',
    advice: 'check that its package is installed',
  });
}

/** Loads a provider within `timeoutMs`, once for all who ask; one that is there needs no loading. */
export function createLazyProvider(provider: KnownProvider, timeoutMs: number): LazyProvider {
  let definition = isDefinition(provider, provider.id) ? provider : undefined;
  const join = shareCalls((signal) =>
    settleWithin(timeoutMs, signal, () => callLoader(provider)).catch((thrown: unknown) => {
      throw new BalanceError(describeThrown(provider, thrown));
    }),
  );
  return {
    async load(signal) {
      definition ??= await join(signal);
      if (!definition) throw createFailure(provider, 'aborted', 'signal');
      return definition;
    },
    loaded: () => definition,
  };
}
