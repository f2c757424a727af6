import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';

interface Row extends Partial<MadeUpVendor> {
  readonly body: Json;
  readonly left: string;
  readonly balance: object;
}

test.each<Row>([
  {
    body: { name: 'k', spend_limit: 10, spend_remaining: 4, spent: 6 },
    left: '4',
    balance: { remaining: '/spend_remaining', relation: 'cap' },
  },
  {
    body: { total_spend: 20, budget: 50 },
    left: '30',
    balance: { remaining: '/budget', minus: '/total_spend', relation: 'cap' },
  },
  {
    body: { key: { limit: 10, remaining: 4 } },
    left: '4',
    balance: { remaining: '/key/remaining', relation: 'cap' },
  },
  {
    body: { limit: 10, limit_remaining: 4 },
    words: { '/limit_remaining': 'What is left of the spending limit of this key' },
    left: '4',
    balance: { remaining: '/limit_remaining', relation: 'cap' },
  },
  {
    body: { current_usage: 12, invoice_total: 30, credit_limit: 100 },
    left: '88',
    balance: { remaining: '/credit_limit', minus: '/current_usage', relation: 'line' },
  },
  {
    body: { usage: 12, limit: 100, unbilled: 5 },
    left: '88',
    balance: { remaining: '/limit', relation: 'line' },
  },
  {
    body: { credits_limit: 100, credits_used: 40 },
    left: '60',
    balance: { remaining: '/credits_limit', relation: undefined },
  },
  {
    body: { balance: 5, credit_limit: 100 },
    left: '5',
    balance: { remaining: '/balance', relation: undefined },
  },
  {
    body: { seconds_limit: 3600, seconds_used: 600 },
    left: '3000',
    balance: { remaining: '/seconds_limit', unit: 'second' },
  },
  {
    body: { remaining_tokens: 1.5 },
    words: { '/remaining_tokens': 'Tokens left, in millions' },
    left: '1500000',
    balance: { unit: 'token', scale: 6 },
  },
  {
    body: { remaining_tokens: 15 },
    words: { '/remaining_tokens': 'Tokens left (in thousands)' },
    left: '15000',
    balance: { scale: 3 },
  },
  {
    body: { balance: 1250 },
    words: { '/balance': 'Balance in EUR, multiplied by 100' },
    left: '12.5',
    balance: { unit: 'EUR', scale: -2 },
  },
  {
    body: { bandwidth_total_gb: 10, bandwidth_used_gb: 2.5 },
    left: '7.5',
    balance: { unit: 'gb' },
  },
  {
    body: { balance: -5 },
    description: 'Note, a negative balance signifies that the account has Brew credits to spend.',
    left: '5',
    balance: { sign: 'inverted' },
  },
  {
    body: { balance: 5 },
    words: { '/balance': 'Prepaid balance. A negative balance is the amount you owe.' },
    left: '5',
    balance: { sign: undefined },
  },
  {
    body: { remaining_tokens: 15 },
    words: { '/remaining_tokens': 'Tokens left; used in millions of apps, at $2 per million' },
    left: '15',
    balance: { scale: undefined },
  },
])('$body is $left', async ({ left, balance, ...vendor }) => {
  const draft = await draftVendor(vendor);
  expect(draft.questions).toEqual([]);
  expect({ ...draft.meaning.balance }).toMatchObject(
    Object.fromEntries(Object.entries(balance).filter(([, value]) => value !== undefined)),
  );
  for (const [name, value] of Object.entries(balance))
    if (value === undefined) expect(draft.meaning.balance).not.toHaveProperty(name);
  expect(draft.left).toBe(left);
});

test.each([
  'For postpaid accounts, the outstanding amount',
  'What you owe, or the amount due',
  'The unpaid part of this month',
])('a debt is refused: %s', async (words) => {
  const vendor = { body: { balance: 12 }, words: { '/balance': words } };
  await expect(draftVendor(vendor)).rejects.toThrow('paid afterwards (postpaid)');
});

test.each([
  'A negative balance means you used more credits than you bought',
  'A negative balance indicates that you have spent your credits',
  'A negative balance means that the account has exhausted its prepaid funds',
  'A negative balance is possible when credits expire',
  'A negative balance means that you borrowed credits',
])('an overdraft is no credit: %s', async (words) => {
  const draft = await draftVendor({ body: { balance: 12 }, words: { '/balance': words } });
  expect(draft.meaning.balance).not.toHaveProperty('sign');
});
