import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor } from '../test-support/draft-vendor.ts';

test.each<{ name: string; body: Json; words?: Record<string, string>; about?: RegExp }>([
  {
    name: 'parts of a subscription and of the API',
    body: { user: { subscriptionTokens: 50, paidTokens: 20 } },
    about: /one of several parts.*\/user\/paidTokens \(example 20\)/,
  },
  {
    name: 'voucher and cash',
    body: { voucher_balance: 5, cash_balance: 7 },
    about: /one of several parts/,
  },
  {
    name: 'plan and extra',
    body: { plan_credits_left: 5, extra_credits_left: 7 },
    about: /one of several parts/,
  },
  { name: 'free and paid credits', body: { free_credits: 5, paid_credits: 7 } },
  {
    name: 'a plan and a line of pay as you go',
    body: {
      key: { usage: 150, limit: 1000 },
      account: { plan_usage: 500, plan_limit: 15000, paygo_usage: 25, paygo_limit: 100 },
    },
    about: /several limits/,
  },
  {
    name: 'a list by kind',
    body: {
      remains: [
        { type: 'metered', credit_remain: 5 },
        { type: 'test', credit_remain: 9 },
      ],
    },
  },
  {
    name: 'units of their own',
    body: {
      requests: {
        searches: { used: 150, available: 500 },
        verifications: { used: 2, available: 1000 },
      },
    },
    about: /several numbers speak alike/,
  },
  {
    name: 'credits beside credits that were used',
    body: { credits: 100, credits_used: 40 },
    about: /may be what is left or what there was/,
  },
  { name: 'two wallets', body: { image_credits_left: 5, video_credits_left: 7 } },
  { name: 'cash and gift', body: { cash: 10, gift: 5 } },
  { name: 'a balance and a bonus', body: { balance: 10, bonus_balance: 5 } },
  { name: 'account and team', body: { account: { balance: 5 }, team: { balance: 9 } } },
])('asked, and not chosen: $name', async ({ body, words = {}, about = /./ }) => {
  const draft = await draftVendor({ body, words });
  const question = draft.guesses.find(({ at }) => at === '/balance/remaining');
  expect(question).toMatchObject({ guess: null, because: expect.stringMatching(about) });
  expect(draft.meaning.balance.remaining).toBeNull();
});

test.each<{ name: string; body: Json; balance: object; codes: RegExp }>([
  {
    name: 'in a member',
    body: {
      ok: true,
      purses: [
        { currency: 'CNY', total_balance: '110.00', granted_balance: '1.00', gift_balance: '2.00' },
        { currency: 'USD', total_balance: '2.00', granted_balance: '1.00', gift_balance: '1.00' },
      ],
    },
    balance: {
      from: { list: '/purses', by: '/currency', first: null },
      remaining: '/total_balance',
      unit: { at: '/currency' },
    },
    codes: /the examples have CNY, USD$/,
  },
  {
    name: 'that is the response',
    body: [{ money: { available_cents: 1250 }, currency: 'EUR' }],
    balance: {
      from: { list: '', by: '/currency', first: null },
      remaining: '/money/available_cents',
      unit: { at: '/currency' },
      scale: -2,
    },
    codes: /the examples have EUR$/,
  },
])('of a list by currency $name only the currency is asked', async ({ body, balance, codes }) => {
  const { guesses, meaning, questions, left } = await draftVendor({ body });
  expect(meaning.balance).toEqual({ ...balance, scope: 'unknown' });
  expect(questions).toEqual(['/balance/from/first']);
  expect(guesses.find(({ guess }) => guess === null)?.because).toMatch(codes);
  // That of the first currency in the example, wherever it stands.
  expect(left).toMatch(/^(110|12\.5)/);
});

test('without an example nothing is read of a list by currency before the answer', async () => {
  const body = { purses: [{ currency: 'CNY', total_balance: '110.00' }] };
  const { questions, files } = await draftVendor({ body, hidesExample: true });
  expect(questions).toEqual(['/balance/from/first']);
  expect([...files.keys()].filter((name) => name.startsWith('fixtures/'))).toEqual([]);
});

const NOTHING = 'no number in the successful response looks like a balance';
test.each<{ name: string; body: Json; words?: Record<string, string>; want: RegExp }>([
  {
    name: 'a debt beside what the month cost',
    body: {
      month_to_date_balance: '23.44',
      account_balance: '12.23',
      month_to_date_usage: '11.21',
      generated_at: '2019-07-09T15:01:12Z',
    },
    want: /postpaid.*month_to_date/,
  },
  {
    name: 'a balance beside charges to come',
    body: { balance: -5.48, pending_charges: 57.03, last_payment_date: '2014-07-18', unbilled: 2 },
    want: /postpaid/,
  },
  {
    name: 'what is owed',
    body: { amount_due: 12.5, currency: 'USD' },
    want: /postpaid.*\/amount_due/,
  },
  {
    name: 'what a description says is owed',
    body: { balance: 12.5 },
    words: { '/balance': 'The amount that is owed for this month' },
    want: /postpaid/,
  },
  { name: 'what was spent', body: { usage_total: 5, cost_usd: 2 }, want: /postpaid.*spent/ },
  {
    name: 'a balance beside invoices',
    body: { balance: 7, invoices: [{ amount: 5, number: 3 }] },
    want: /postpaid.*invoices/,
  },
  {
    name: 'limits without a use',
    body: {
      limits: { maxMonthlyUsageUsd: 300, dataRetentionDays: 90 },
      current: { monthlyUsageUsd: 43 },
    },
    want: /postpaid.*spent/,
  },
])('refused: $name', async ({ body, words = {}, want }) => {
  const attempt = draftVendor({ body, words });
  await expect(attempt).rejects.toThrow(NOTHING);
  await expect(attempt).rejects.toThrow(want);
});

test.each<{ name: string; body: Json; want: RegExp }>([
  {
    name: 'numbers of no meaning, with their examples',
    body: { x: 90, y: 1.5, retentionDays: 7 },
    want: /\/x \(example 90\), \/y \(example 1.5\)/,
  },
  {
    name: 'a history of charges',
    body: { changes: [{ amount: { val: '-10' }, created: 'x' }], total: { val: '-10' } },
    want: /its numbers are .*\/total\/val/,
  },
  {
    name: 'nothing but limits of a rate',
    body: { rate_limit: { remaining: 5, limit: 10 }, concurrency: 3 },
    want: /its numbers are/,
  },
  { name: 'nothing but a limit', body: { credit_limit: 500, plan: 'x' }, want: /its numbers are/ },
])('asked, without a likely one: $name', async ({ body, want }) => {
  const { guesses, meaning, questions, files } = await draftVendor({ body });
  expect(guesses[0]?.because).toMatch(
    /^no number .* looks like a balance: no words speak for one;/,
  );
  expect(guesses[0]?.because).toMatch(want);
  expect(questions).toEqual(['/balance/remaining', '/balance/unit']);
  expect(meaning.balance).toEqual({ remaining: null, unit: null, scope: 'unknown' });
  expect([...files.keys()].filter((name) => name.startsWith('fixtures/'))).toEqual([]);
});

test('every guess about the amount quotes the words that speak for it', async () => {
  const { guesses } = await draftVendor({
    body: { credits_remaining: 7, credits_limit: 10, currency: 'USD' },
  });
  expect(guesses.slice(0, 3)).toEqual([
    {
      at: '/balance/remaining',
      guess: '/credits_remaining',
      because:
        'its name speaks for it: "credits_remaining", example 7; no other number looks like one',
    },
    {
      at: '/balance/unit/at',
      guess: '/currency',
      because: 'its name speaks for a currency that the response names: "currency"',
    },
    {
      at: '/balance/total',
      guess: '/credits_limit',
      because: 'its name speaks for what was bought: "credits_limit" beside "credits_remaining"',
    },
  ]);
});

describe('what failed is no candidate', () => {
  const left = { type: 'object', properties: { credits: { type: 'number' } } };
  const failed = {
    type: 'object',
    required: ['error'],
    properties: {
      error: { type: 'object', properties: { balance: { type: 'number' } } },
      credits_left: { type: 'number' },
    },
  };
  const flagged = {
    type: 'object',
    properties: { success: { const: false }, available_balance: { type: 'number' } },
  };
  test.each([
    { name: 'an alternative with an error', schema: { oneOf: [failed, left] } },
    { name: 'an alternative that is never a success', schema: { anyOf: [flagged, left] } },
    {
      name: 'an alternative called so',
      schema: {
        oneOf: [
          left,
          { ...flagged, title: 'AccountError', properties: { remaining: { type: 'number' } } },
        ],
      },
    },
    {
      name: 'a group of an error',
      schema: {
        type: 'object',
        properties: {
          error: {
            type: ['object', 'null'],
            properties: { remaining_balance: { type: 'number' } },
          },
          credits: { type: 'number' },
        },
      },
    },
  ])('$name', async ({ schema }) => {
    const { meaning } = await draftVendor({ body: { credits: 5 }, schema, hidesExample: true });
    expect(meaning.balance.remaining).toBe('/credits');
  });
});

describe('the sentinel of an envelope', () => {
  test.each<{ name: string; body: Json; want: object | undefined }>([
    {
      name: 'a code before a status',
      body: { code: 20000, status: true, data: { balance: 5 } },
      want: { at: '/code', equals: 20000 },
    },
    {
      name: 'a status',
      body: { status: 'success', data: { balance: 5 } },
      want: { at: '/status', equals: 'success' },
    },
    {
      name: 'a flag',
      body: { success: true, data: { balance: 5 } },
      want: { at: '/success', equals: true },
    },
    {
      name: 'a code of text',
      body: { errCode: 'SUCCESS', balance: 5 },
      want: { at: '/errCode', equals: 'SUCCESS' },
    },
    {
      name: 'zero',
      body: { code: 0, msg: 'ok', data: { balance: 5 } },
      want: { at: '/code', equals: 0 },
    },
    {
      name: 'a status of the account',
      body: { status: 'active', data: { balance: 5 } },
      want: undefined,
    },
    { name: 'no envelope', body: { balance: 5 }, want: undefined },
  ])('$name', async ({ body, want }) => {
    const { meaning, guesses } = await draftVendor({ body });
    expect(meaning.sentinel).toEqual(want);
    expect(guesses.some(({ at }) => at === '/sentinel/equals')).toBe(want !== undefined);
  });
});

test('a mark in one amount is not taken over to another that an answer may name', async () => {
  const { meaning, questions } = await draftVendor({
    body: {
      key: { usage: 150, limit: 1000 },
      account: { plan_usage: 500, plan_limit: 15000, paygo_usage: 25, paygo_limit: 100 },
    },
    words: { '/key/limit': 'The limit, null if unlimited' },
  });
  expect(questions).toEqual(['/balance/remaining', '/balance/minus']);
  expect(meaning.balance.unlimited).toBeUndefined();
});

describe('a flag for no limit is that of the number beside it', () => {
  const at = '/balance/unlimited/at';
  test.each<{ name: string; body: Json; questions: readonly string[]; flag: string | null }>([
    {
      name: 'the account',
      body: { available_balance: 5, is_unlimited: false },
      questions: [],
      flag: '/is_unlimited',
    },
    {
      name: 'the tokens themselves',
      body: { tokens_left: 5, unlimited_tokens: false },
      questions: [],
      flag: '/unlimited_tokens',
    },
    {
      name: 'the key that the number is in',
      body: { key: { credits_left: 5, is_key_unlimited: false } },
      questions: [],
      flag: '/key/is_key_unlimited',
    },
    {
      name: 'a token, beside what the account has',
      body: { available_balance: 5, is_token_unlimited: false },
      questions: [at],
      flag: null,
    },
    {
      name: 'one of two numbers, of which a person chooses',
      body: {
        token: { credits_left: 5, unlimited_credits: false },
        user: { credits_left: 9 },
      },
      questions: ['/balance/remaining', at],
      flag: null,
    },
  ])('$name', async ({ body, questions, flag }) => {
    const draft = await draftVendor({ body });
    expect(draft.questions).toEqual(questions);
    expect(draft.meaning.balance.unlimited).toEqual({ at: flag, equals: true });
    expect(draft.guesses.find((guess) => guess.at === at)?.because).toContain('imit');
  });
});

test.each<{ words: string; isRate: boolean }>([
  { words: 'Requests left in the current minute', isRate: true },
  { words: 'What remains in the current window', isRate: true },
  { words: 'What remains of the rate limit', isRate: true },
  { words: 'Credits left in the current billing window', isRate: false },
  { words: 'Credits left this month. Its rate limit is 60', isRate: false },
])('a limit of rate is no balance: $words', async ({ words, isRate }) => {
  const { questions } = await draftVendor({
    body: { limit: 60, remaining: 59 },
    words: { '/remaining': words },
  });
  expect(questions.includes('/balance/remaining')).toBe(isRate);
});
