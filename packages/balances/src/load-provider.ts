import { createFailure, onAbort, type ProviderDefinition, type RegisteredProvider } from '@fuelgauge/core';
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

async function callLoader(provider: RegisteredProvider): Promise<ProviderDefinition> {
  try {
    const definition = await provider.load();
    const { unit } = definition.balance;
    if (definition.id === provider.id && typeof (typeof unit === 'object' ? unit.at : unit) === 'string')
      return definition;
  } catch {
    // What a loader throws may be anything, and may quote anything.
  }
  throw createFailure(provider, 'invalid_config', 'provider_loader', {
    happened: 'the provider could not be loaded',
    advice: 'check that its package is installed',
  });
}

async function loadWithin(timeoutMs: number, provider: RegisteredProvider, signal: AbortSignal) {
  let stop = () => {};
  const cut = new Promise<never>((_, reject) => {
    const happened = 'the provider did not load in time';
    const timer = setTimeout(() => reject(createFailure(provider, 'timeout', 'deadline', { happened })), timeoutMs);
    const forget = onAbort(signal, () => reject(createFailure(provider, 'aborted', 'signal')));
    stop = () => {
      clearTimeout(timer);
      forget();
    };
  });
  return Promise.race([callLoader(provider), cut]).finally(stop);
}

/** Loads a provider within `timeoutMs`, once for all who ask. */
export function createLazyProvider(provider: RegisteredProvider, timeoutMs: number): LazyProvider {
  let definition: ProviderDefinition | undefined;
  const join = shareCalls((signal) => loadWithin(timeoutMs, provider, signal));
  return {
    async load(signal) {
      definition ??= await join(signal);
      if (!definition) throw createFailure(provider, 'aborted', 'signal');
      return definition;
    },
    loaded: () => definition,
  };
}
