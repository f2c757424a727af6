import type { BalanceReading } from '@fuelgauge/core';
import { BalanceError } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { ok } from '../test-support/readings.ts';
import { createMonitor } from './create-monitor.ts';
import type { MonitorAccount } from './options.ts';
import { createAccountsGauge, type Gauge } from './stream-accounts.ts';

const list = async (gauge: Gauge) => {
  const readings: BalanceReading[] = [];
  for await (const reading of gauge.stream()) readings.push(reading);
  return readings;
};

/** A gauge that counts how many accounts it was made of, and refuses one provider. */
function makeGauges() {
  const sizes: number[] = [];
  return {
    sizes,
    create(accounts: readonly MonitorAccount[]): Gauge {
      if (accounts.some(({ provider }) => provider === 'gone'))
        throw new BalanceError({
          kind: 'invalid_config',
          reason: 'unknown_provider',
          message: 'no such provider',
          status: null,
          retryable: false,
          retryAfterMs: null,
        });
      sizes.push(accounts.length);
      return {
        async *stream() {
          for (const { provider, account = 'default' } of accounts)
            yield ok('5', { provider, account });
        },
      };
    },
  };
}

const many = (count: number): MonitorAccount[] =>
  Array.from({ length: count }, (_, index) => ({ provider: 'acme', account: `a${index}` }));

test('thousands of accounts are read a few hundred at a time', async () => {
  const { sizes, create } = makeGauges();
  let listed = 0;
  let ahead = 0;
  const accounts = {
    async *[Symbol.asyncIterator]() {
      for (const account of many(2100)) {
        listed += 1;
        yield account;
      }
    },
  };
  let read = 0;
  for await (const _ of createAccountsGauge(accounts, create, () => {}).stream()) {
    read += 1;
    ahead = Math.max(ahead, listed - read);
  }
  expect(read).toBe(2100);
  expect(Math.max(...sizes)).toBe(250);
  expect(ahead).toBeLessThanOrEqual(250);
});

test('accounts come and go', async () => {
  const { create } = makeGauges();
  const accounts = new Set(many(2));
  const gauge = createAccountsGauge(accounts, create, () => {});
  expect((await list(gauge)).map(({ account }) => account)).toEqual(['a0', 'a1']);
  accounts.add({ provider: 'acme', account: 'b' });
  accounts.delete([...accounts][0] as MonitorAccount);
  expect((await list(gauge)).map(({ account }) => account)).toEqual(['a1', 'b']);
});

test('a gauge of an array is kept, as long as its accounts are the same', async () => {
  const { sizes, create } = makeGauges();
  const accounts = many(3);
  const gauge = createAccountsGauge(accounts, create, () => {});
  await list(gauge);
  await list(gauge);
  expect(sizes).toEqual([3]);
  accounts.pop();
  await list(gauge);
  expect(sizes).toEqual([3, 2]);
});

test('one account that no gauge takes keeps nobody from being read', async () => {
  const { create } = makeGauges();
  const refused: unknown[] = [];
  const accounts = [
    ...many(1),
    { provider: 'gone', account: 'x' },
    null as never,
    ...many(2).slice(1),
  ];
  const readings = await list(
    createAccountsGauge(accounts, create, (cause) => refused.push(cause)),
  );
  expect(readings.map(({ account, status }) => `${account} ${status}`)).toEqual([
    'x error',
    'a0 ok',
    'a1 ok',
  ]);
  expect(refused).toHaveLength(2);
});

test('what can be listed once only is refused', () => {
  function* generate(): Generator<MonitorAccount> {
    yield { provider: 'acme' };
  }
  expect(() => createMonitor({ accounts: generate() })).toThrow('listed once only');
});
