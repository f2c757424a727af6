import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';
import { expect, test, vi } from 'vitest';
import { acme, defineAcme } from '../test-support/acme.ts';
import { never } from '../test-support/promises.ts';
import { createLazyProvider } from './load-provider.ts';

const { signal } = new AbortController();
const lazy = (load: () => unknown) =>
  createLazyProvider({
    id: 'acme',
    keyVariables: ['ACME_API_KEY'],
    source: {
      id: 'acme',
      keyVariables: ['ACME_API_KEY'],
      load: load as RegisteredProvider['load'],
    },
  });

test.each([
  {
    given: 'throws',
    load: () => {
      throw new Error('sk-secret');
    },
  },
  { given: 'rejects with text', load: () => Promise.reject('sk-secret') },
  { given: 'rejects with nothing', load: () => Promise.reject() },
  { given: 'returns undefined', load: () => undefined },
  { given: 'resolves to null', load: async () => null },
  { given: 'resolves to another provider', load: async () => defineAcme('globex') },
])('a loader that $given is invalid_config/provider_loader', async ({ load }) => {
  const failure = await lazy(load)
    .load(1000, signal)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'invalid_config', reason: 'provider_loader' });
  expect(String(failure)).not.toContain('sk-secret');
});

test('a loader that never settles ends with the deadline, and the next call runs it again', async () => {
  let calls = 0;
  const provider = lazy(() => {
    calls += 1;
    return calls === 1 ? never<ProviderDefinition>() : acme;
  });
  await expect(provider.load(20, signal)).rejects.toMatchObject({
    kind: 'timeout',
    reason: 'deadline',
  });
  expect(await provider.load(1000, signal)).toBe(acme);
});

test('an abort ends the call at once', async () => {
  const controller = new AbortController();
  const loading = lazy(() => never()).load(1000, controller.signal);
  controller.abort();
  await expect(loading).rejects.toMatchObject({ kind: 'aborted' });
});

test('a definition is loaded once, a failure is not remembered', async () => {
  const outcomes = [() => Promise.reject(new Error('offline')), async () => acme];
  let calls = 0;
  const provider = lazy(() => outcomes[calls++]?.());
  await expect(provider.load(1000, signal)).rejects.toMatchObject({ reason: 'provider_loader' });
  expect(provider.loaded()).toBeUndefined();
  expect(await Promise.all([provider.load(1000, signal), provider.load(1000, signal)])).toEqual([
    acme,
    acme,
  ]);
  expect(await provider.load(1000, signal)).toBe(provider.loaded());
  expect(calls).toBe(2);
});

test('no timer is left behind', async () => {
  vi.useFakeTimers();
  await lazy(async () => acme).load(1000, signal);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
