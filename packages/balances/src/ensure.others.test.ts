import { defineProvider } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { BalanceError, createFuelGauge, InsufficientBalanceError } from './bare.ts';

const globex = defineProvider()({
  id: 'globex',
  name: 'Globex',
  baseUrl: 'https://api.globex.test',
  path: '/balance',
  auth: { header: 'x-key' },
  keyVariables: ['GLOBEX_KEY'],
  balance: {
    remaining: '/usd',
    none: { at: '/usd', equals: null },
    unit: 'USD',
    spendable: '/available',
    scope: 'unknown',
    others: [
      { id: 'diem', relation: 'separate', remaining: '/diem', unit: 'globex:diem' },
      { id: 'key', relation: 'cap', remaining: '/cap' },
      { id: 'day', relation: 'cap', remaining: '/perDay' },
      { id: 'overage', relation: 'line', remaining: '/line' },
    ],
  },
});

const ensure = (body: object, options: object) =>
  createFuelGauge({
    providers: [globex],
    accounts: [{ provider: 'globex', apiKey: 'k-12345678' }],
    fetch: async () => Response.json({ usd: 10, diem: 5, ...body }),
  }).ensure({ provider: 'globex', ...options } as { provider: 'globex'; atLeast: '1' });

const ask = (body: object, options: object) =>
  ensure(body, options).then(
    () => 'enough',
    (error: unknown) =>
      InsufficientBalanceError.isInstance(error)
        ? `has ${error.had} ${error.unit}`
        : BalanceError.isInstance(error)
          ? `${error.kind}/${error.reason}`
          : error,
  );

test.each([
  { body: {}, asked: { atLeast: '10', unit: 'USD' }, want: 'enough' },
  { body: {}, asked: { atLeast: '5', unit: 'diem' }, want: 'enough' },
  { body: {}, asked: { atLeast: '5', unit: 'globex:diem' }, want: 'enough' },
  { body: {}, asked: { atLeast: '6', unit: 'diem' }, want: 'has 5 globex:diem' },
  {
    body: { diem: 'x' },
    asked: { atLeast: '1', unit: 'diem' },
    want: 'invalid_response/balance_not_a_number',
  },
  { body: {}, asked: { atLeast: '1', unit: 'call' }, want: 'invalid_config/unit' },
  // A cap on the same money is a limit to it, and no other.
  { body: { cap: 7 }, asked: { atLeast: '7', unit: 'USD' }, want: 'enough' },
  { body: { cap: 7 }, asked: { atLeast: '8', unit: 'USD' }, want: 'has 7 USD' },
  { body: { cap: 7, perDay: 3 }, asked: { atLeast: '8', unit: 'USD' }, want: 'has 3 USD' },
  { body: { cap: 3 }, asked: { atLeast: '5', unit: 'diem' }, want: 'enough' },
  { body: { cap: 7 }, asked: { atLeast: '7', other: 'key' }, want: 'enough' },
  { body: { line: 50 }, asked: { atLeast: '20', unit: 'USD' }, want: 'has 10 USD' },
  { body: { line: 50 }, asked: { atLeast: '20', other: 'overage' }, want: 'enough' },
  { body: {}, asked: { atLeast: '1', other: 'overage' }, want: 'invalid_config/unit' },
  { body: {}, asked: { atLeast: '1', other: 'voucher' }, want: 'invalid_config/unit' },
  // What stands in for a headline that is not there keeps its name.
  { body: { usd: null }, asked: { atLeast: '5', other: 'diem' }, want: 'enough' },
  { body: { usd: null }, asked: { atLeast: '6', other: 'diem' }, want: 'has 5 globex:diem' },
  { body: { usd: null }, asked: { atLeast: '5', unit: 'diem' }, want: 'enough' },
  { body: { usd: null }, asked: { atLeast: '1', other: 'voucher' }, want: 'invalid_config/unit' },
  { body: { usd: null }, asked: { atLeast: '1', unit: 'USD' }, want: 'invalid_config/unit' },
  { body: { available: false }, asked: { atLeast: '1', unit: 'USD' }, want: 'has 10 USD' },
  { body: { available: true }, asked: { atLeast: '1', unit: 'USD' }, want: 'enough' },
])('$asked of $body: $want', async ({ body, asked, want }) => {
  expect(await ask(body, asked)).toBe(want);
});

test.each([
  { body: {}, asked: { atLeast: '11' }, want: 'has 10 USD, 11 are needed: top up the account' },
  {
    body: { cap: 7 },
    asked: { atLeast: '8' },
    want: "has 7 USD, the most that its key may still spend; 8 are needed: raise the key's budget",
  },
  {
    body: { cap: 7 },
    asked: { atLeast: '8', other: 'key' },
    want: "has 7 USD, the most that its key may still spend; 8 are needed: raise the key's budget",
  },
  {
    body: { line: 50 },
    asked: { atLeast: '60', other: 'overage' },
    want: 'has 50 USD, 60 are needed: raise the limit of the account',
  },
  {
    body: { available: false },
    asked: { atLeast: '8' },
    want: 'has 10 USD, but the vendor says that it cannot be spent: look at the account there',
  },
])('money is only asked for where it helps: $want', async ({ body, asked, want }) => {
  await expect(ensure(body, asked)).rejects.toThrow(`account default ${want}`);
});
