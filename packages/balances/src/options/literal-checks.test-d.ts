import type { Balance, ProviderDefinition } from '@fuelgauge/core';
import { expectTypeOf, test } from 'vitest';
import { createFuelGauge as createBareGauge } from '../bare.ts';
import {
  createFuelGauge,
  defineProvider,
  type EnsureOptions,
  type FuelGauge,
  getBalances,
} from '../index.ts';

declare const text: string;
const gauge = createFuelGauge();
const acme = defineProvider()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/credits', unit: 'acme:credit', scope: 'unknown' },
});

test('a misspelt provider does not compile', () => {
  // @ts-expect-error linkup is meant
  void gauge.ensure({ provider: 'lnkup', atLeast: '5' });
  // @ts-expect-error linkup is meant
  createFuelGauge({ accounts: [{ provider: 'clado' }, { provider: 'lnkup' }] });
  // @ts-expect-error linkup is meant
  void getBalances({ accounts: [{ provider: 'lnkup' }] });
  expectTypeOf(
    gauge.ensure({ provider: 'linkup', atLeast: '5' }),
  ).resolves.toEqualTypeOf<Balance>();
  createFuelGauge({
    accounts: [{ provider: 'clado' }, { provider: 'clado', account: 'team-b', apiKey: () => text }],
  });
});

test('nor does an amount that is not a number', () => {
  // @ts-expect-error a point is meant
  void gauge.ensure({ provider: 'linkup', atLeast: '5,00' });
  // @ts-expect-error a number could not be exact
  void gauge.ensure({ provider: 'linkup', atLeast: 5 });
  void gauge.ensure({ provider: 'linkup', atLeast: '-0.5' });
});

test('nor a unit that this provider cannot have', () => {
  // @ts-expect-error of another vendor
  void gauge.ensure({ provider: 'linkup', atLeast: '5', unit: 'clado:credit' });
  void gauge.ensure({ provider: 'you', atLeast: '5', unit: 'usd' });
  void gauge.ensure({ provider: 'linkup', atLeast: '5', unit: 'credit' });
  void gauge.ensure({ provider: 'linkup', atLeast: '5', unit: 'linkup:credit' });
  void gauge.ensure({ provider: 'you', atLeast: '5', unit: 'USD' });
});

test('what is known only at run time is checked then', () => {
  void gauge.ensure({ provider: text, atLeast: text, unit: text });
  void getBalances({ accounts: [{ provider: text }, { provider: 'clado' }] });
  const options: EnsureOptions = { provider: 'anyone', atLeast: '5' };
  void gauge.ensure(options);
  expectTypeOf(gauge).toExtend<FuelGauge>();
});

test('the ids of the user’s own providers are known, if their types name them', () => {
  const loaded = createFuelGauge({
    providers: [acme],
    accounts: [{ provider: 'acme' }, { provider: 'clado' }],
  });
  void loaded.ensure({ provider: 'acme', atLeast: '5' });
  const lazy = {
    id: 'acme',
    keyVariables: ['ACME_API_KEY'],
    load: async (): Promise<ProviderDefinition> => acme,
  } as const;
  const typed = createFuelGauge({
    providers: [lazy],
    accounts: [{ provider: 'acme' }, { provider: 'clado' }],
  });
  // @ts-expect-error acme is meant
  void typed.ensure({ provider: 'acne', atLeast: '5' });
  void createBareGauge({ providers: [acme] }).ensure({ provider: 'acme', atLeast: '5' });
});
