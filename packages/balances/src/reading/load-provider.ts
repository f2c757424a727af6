import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceError, withDeadline } from '@fuelgauge/core/internal';
import type { KnownProvider } from '../accounts/known-providers.ts';
import { type Deadline, GRACE_MS, startDeadline } from './deadline.ts';

/** A provider that is loaded on first use. */
export interface LazyProvider {
  /**
   * Loads the definition within `limitMs`, once for all callers; a failure is not remembered.
   * @throws BalanceError `invalid_config/provider_loader`
   * @throws Failure `timeout/deadline` or `aborted/signal`
   */
  load(limitMs: number, signal: AbortSignal | undefined): Promise<ProviderDefinition>;
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

/** Loads a provider on first use. A definition needs no loading. */
export function createLazyProvider(provider: KnownProvider): LazyProvider {
  const { id, source } = provider;
  let definition = isDefinition(source, id) ? source : undefined;
  let loading: (Deadline & { readonly result: Promise<ProviderDefinition> }) | undefined;

  function open(limitMs: number): NonNullable<typeof loading> {
    const result = callLoader(provider);
    result.catch(() => {}); // nobody may be left to hear of it
    return { ...startDeadline(limitMs), result };
  }

  return {
    async load(limitMs, signal) {
      const { leftMs } = startDeadline(limitMs);
      while (!definition) {
        const isJoined = loading !== undefined && loading.leftMs() > 0;
        const call: NonNullable<typeof loading> = isJoined && loading ? loading : open(leftMs());
        loading = call;
        try {
          const waitMs = Math.min(leftMs(), call.leftMs());
          definition = await withDeadline(waitMs, signal, () => call.result);
        } catch (error) {
          if (loading === call) loading = undefined;
          // A call that a request left behind, which has ended since, is made anew in the time that is left.
          const isLeftBehind = isJoined && call.leftMs() < GRACE_MS && leftMs() > GRACE_MS;
          if (!isLeftBehind || signal?.aborted) throw error;
        }
      }
      return definition;
    },
    loaded: () => definition,
  };
}
