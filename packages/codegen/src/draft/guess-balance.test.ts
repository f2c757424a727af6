import { expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import { guessBalance } from './guess-balance.ts';

const number = (description = '') => ({ type: 'number', description });
const guess = (properties: JsonObject) =>
  guessBalance(listFields(null, { properties }), '').balance;

test.each<{ name: string; given: JsonObject; want: object }>([
  {
    name: 'the sum of what is left beside its parts',
    given: { granted_balance: number(), topped_up_balance: number(), total_balance: number() },
    want: { remaining: '/total_balance', total: undefined },
  },
  {
    name: 'the sum of credits beside its parts',
    given: { free_credits: number(), paid_credits: number(), total_credits: number() },
    want: { remaining: '/total_credits', total: undefined },
  },
  {
    name: 'what is left in all, and a limit of another kind',
    given: {
      rate_limit_per_hour: number(),
      plan_searches_left: number(),
      total_searches_left: number(),
    },
    want: { remaining: '/total_searches_left', unit: 'search', total: undefined },
  },
  {
    name: 'a limit and a count of the same thing',
    given: { character_count: number(), character_limit: number() },
    want: { remaining: '/character_limit', minus: '/character_count', unit: 'character' },
  },
  {
    name: 'usage, which is not a total',
    given: { total_credits: number(), total_usage: number() },
    want: { remaining: '/total_credits', minus: '/total_usage', total: undefined },
  },
  {
    name: 'an account, unused, prepaid: words within words',
    given: { id: number(), unused_prepaid: number(), account_id: number() },
    want: { remaining: '/unused_prepaid' },
  },
  {
    name: 'what is unused',
    given: { amount: number(), unused: number() },
    want: { remaining: '/unused' },
  },
  {
    name: 'what is owed',
    given: { amount_due_usd: number(), wallet: number() },
    want: { remaining: '/wallet' },
  },
  { name: 'a scale at the end of a name', given: { balance_micro: number() }, want: { scale: -6 } },
  {
    name: 'words that run together',
    given: { balancecents: number() },
    want: { unit: 'USD', scale: -2 },
  },
  {
    name: 'a share beside the number',
    given: { remaining_percent: number(), remaining: number('Tokens in millions, for nano') },
    want: { remaining: '/remaining', unit: 'token', scale: undefined },
  },
  {
    name: 'a field that is deprecated, and one that is never answered',
    given: {
      remaining_balance: { ...number(), deprecated: true },
      balance_left: { ...number(), writeOnly: true },
      credits: number(),
    },
    want: { remaining: '/credits' },
  },
  {
    name: 'cents of a currency that is named',
    given: { balance: number('Euro cents; divide by 100 for EUR') },
    want: { unit: 'EUR', scale: -2 },
  },
  {
    name: 'the currency that is named first',
    given: { balanceCny: number('About a seventh of it in USD') },
    want: { remaining: '/balanceCny', unit: 'CNY' },
  },
  {
    name: 'a negative balance that is credit, in other words',
    given: { balance: number('A negative balance means you have credit.') },
    want: { sign: 'inverted' },
  },
  {
    name: 'a negative balance that is not credit',
    given: { balance: number('A negative balance means you have no credit.') },
    want: { sign: undefined },
  },
  {
    name: 'a share alone, and tokens that were used',
    given: {
      tokens_percent_left: number(),
      usage: { properties: { prompt_tokens: number() } },
      amount: number(),
    },
    want: { remaining: '/amount' },
  },
  {
    name: 'a unit in figures',
    given: { credit_balance: number('Credit balance, unit: 0.0001 USD') },
    want: { unit: 'USD', scale: -4 },
  },
  {
    name: 'a price in figures',
    given: { credit_balance: number('Credits; each costs $0.01') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'what a credit is worth',
    given: { remaining: number('Credits; 1 credit = 1 cent') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'how many make a dollar',
    given: { balance: number('The credit balance. 2,000,000 = 1 USD') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'how many a dollar buys',
    given: { left: number('What is left; $1 = 100 tokens') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'how many there are for a dollar',
    given: { remaining: number('What is left, at 100 points per dollar') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'money that is counted in hundreds',
    given: { balance: number('What is left; 100 = $1.00') },
    want: { unit: 'USD', scale: -2 },
  },
  {
    name: 'money that is counted in thousands',
    given: { balance: number('The balance, 10,000 equals 1 USD') },
    want: { unit: 'USD', scale: -4 },
  },
  {
    name: 'credits of which a hundred are a dollar',
    given: { balance: number('Credits; 100 credits = $1') },
    want: { unit: 'credit', scale: undefined },
  },
  {
    name: 'dollars beside the credits that they are worth',
    given: { usd_left: number('The credits in USD, at 1 credit = $0.01') },
    want: { unit: 'USD', scale: undefined },
  },
  {
    name: 'a divisor that begins as another does',
    given: { balance: number('USD; divide by 100,000') },
    want: { unit: 'USD', scale: undefined },
  },
])('$name', ({ given, want }) => {
  expect({ total: undefined, scale: undefined, sign: undefined, ...guess(given) }).toMatchObject(
    want,
  );
});

test('one part of several says so, and is a question', () => {
  const fields = listFields(null, {
    properties: { monthly_credits: number(), topup_credits: number() },
  });
  const [question] = guessBalance(fields, '').guesses;
  expect(question?.because).toMatch(/^one of several parts, .*; next would be \/topup_credits$/);
  expect(question?.guess).toBeNull();
});

test.each<{ name: string; given: JsonObject }>([
  { name: 'a share', given: { quota_percent_left: number() } },
  {
    name: 'what was used',
    given: { usage: { properties: { prompt_tokens: number(), total_tokens: number() } } },
  },
])('$name is not a balance', ({ given }) => {
  expect(() => guess(given)).toThrow('no number in the successful response looks like a balance');
});
