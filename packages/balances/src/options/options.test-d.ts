import { expectTypeOf, test } from 'vitest';
import {
  type Balance,
  type BalanceReading,
  createFuelGauge,
  defineProvider,
  type FuelGaugeOptions,
} from '../bare.ts';

const gauge = createFuelGauge();

test('accounts name their provider', () => {
  createFuelGauge({ accounts: [{ provider: 'acme', apiKey: async () => 'key', pool: 'ours' }] });
  // @ts-expect-error provider is missing
  createFuelGauge({ accounts: [{ apiKey: 'key' }] });
  // @ts-expect-error a key is text or a function
  createFuelGauge({ accounts: [{ provider: 'acme', apiKey: 5 }] });
  // @ts-expect-error a key must not be undefined
  createFuelGauge({ accounts: [{ provider: 'acme', apiKey: undefined }] });
  // @ts-expect-error no such option
  createFuelGauge({ timeout: 5 });
});

test('what defineProvider makes, and entries that load it, are providers', () => {
  const acme = defineProvider()({
    id: 'acme',
    name: 'Acme',
    baseUrl: 'https://acme.test',
    path: '/credits',
    auth: { header: 'x-api-key' },
    keyVariables: ['ACME_API_KEY'],
    balance: { remaining: '/credits', unit: 'acme:credit', scope: 'unknown' },
  });
  const lazy = { id: 'acme', keyVariables: ['ACME_API_KEY'], load: async () => acme } as const;
  expectTypeOf([acme, lazy]).toExtend<NonNullable<FuelGaugeOptions['providers']>>();
});

test('amounts are text', () => {
  expectTypeOf(gauge.ensure({ provider: 'acme', atLeast: '5' })).resolves.toEqualTypeOf<Balance>();
  // @ts-expect-error a number could not be exact
  void gauge.ensure({ provider: 'acme', atLeast: 5 });
});

test('an amount can only be read after a look at the status', () => {
  expectTypeOf(gauge.stream()).toExtend<AsyncIterable<BalanceReading>>();
  const read = (reading: BalanceReading) =>
    reading.status === 'error' ? null : reading.balance.remaining;
  expectTypeOf(read).returns.toEqualTypeOf<string | null>();
  // @ts-expect-error the status has not been checked
  const careless = (reading: BalanceReading) => reading.balance;
  expectTypeOf(careless).toBeFunction();
});
