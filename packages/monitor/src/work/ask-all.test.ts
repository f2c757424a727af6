import type { BalanceReading } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { ok } from '../test-support/readings.ts';
import { askAll } from './ask-all.ts';
import type { MonitorAccount } from './options.ts';

const late = (provider: string, account: string): BalanceReading => ({
  provider,
  account,
  status: 'error',
  durationMs: 0,
  attempts: 0,
  warnings: [],
  error: describeFailure({ id: provider }, 'timeout', 'deadline'),
});

/** Vendors that are asked one after the other, and gauges that have ten seconds for all. */
function makeVendors(secondsOf: (account: string) => number) {
  let time = 0;
  const asked: string[] = [];
  const createGauge = (accounts: readonly MonitorAccount[]) => ({
    async *stream(): AsyncGenerator<BalanceReading, void> {
      let left = 10;
      for (const { provider, account = '' } of accounts) {
        if (left > 0) asked.push(account);
        const seconds = Math.min(left, secondsOf(account));
        time += seconds * 1000;
        left -= seconds;
        yield seconds < secondsOf(account)
          ? late(provider, account)
          : ok('5', { provider, account });
      }
    },
  });
  return { asked, createGauge, now: () => time };
}

const A_LOT = 1_000;

test.each([
  {
    title: 'a fast vendor',
    seconds: { a: 1, b: 1, c: 1 },
    want: ['a ok', 'b ok', 'c ok'],
    asked: 'a b c',
  },
  {
    title: 'a slow vendor, which has answered all in the end; one was cut short',
    seconds: { a: 4, b: 4, c: 4, d: 4, e: 4 },
    want: ['a ok', 'b ok', 'c ok', 'd ok', 'e ok'],
    asked: 'a b c c d e e',
  },
  {
    title: 'a vendor that answers nobody',
    seconds: { a: A_LOT, b: 1, c: 1 },
    want: ['a error', 'b error', 'c error'],
    asked: 'a',
  },
  {
    title: 'an account that is never answered, and had its time',
    seconds: { a: 1, b: 1, c: A_LOT },
    want: ['a ok', 'b ok', 'c error'],
    asked: 'a b c',
  },
  {
    title: 'an account that is never answered, and had little time at first',
    seconds: { a: 4, b: 4, c: A_LOT },
    want: ['a ok', 'b ok', 'c error'],
    asked: 'a b c c',
  },
])('$title', async ({ seconds, want, asked }) => {
  const names = Object.keys(seconds);
  const vendors = makeVendors((account) => seconds[account as 'a'] ?? 0);
  const accounts = names.map((account) => ({ provider: 'acme', account }));
  const seen: string[] = [];
  for await (const { account, status } of askAll(
    accounts,
    vendors.createGauge(accounts),
    vendors.createGauge,
    undefined,
    vendors.now,
  ))
    seen.push(`${account} ${status}`);
  expect(seen).toEqual(want);
  expect(vendors.asked.join(' ')).toBe(asked);
});
