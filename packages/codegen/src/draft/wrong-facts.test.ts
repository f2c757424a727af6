import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';

interface Row extends Partial<MadeUpVendor> {
  readonly body: Json;
}

const say = (words: string): Row => ({ body: { balance: 5 }, words: { '/balance': words } });
const about = (description: string): Row => ({ body: { balance: 5 }, description });

describe('what is owed is no money to spend', () => {
  test.each<Row>([
    say('Positive when you owe us, negative when you are in credit'),
    say('Credit balances are shown as negative numbers'),
    about('Positive when you owe us, negative when you are in credit.'),
  ])('its sign is turned: $words $description', async (row) => {
    const { meaning, guesses } = await draftVendor(row);
    expect(meaning.balance.sign).toBe('inverted');
    expect(guesses).toContainEqual(
      expect.objectContaining({ at: '/balance/sign', guess: 'inverted' }),
    );
  });

  test.each<Row>([
    say('If positive, this is the amount the customer owes'),
    say('A debit balance is positive'),
    say('Amounts above zero are owed'),
  ])('its sign is asked: $words', async (row) => {
    expect((await draftVendor(row)).questions).toContain('/balance/sign');
  });

  test.each<Row>([
    say('A positive balance means you have credit; a negative one that you owe us'),
    say('Negative if you owe money'),
  ])('its sign stays: $words', async (row) => {
    expect((await draftVendor(row)).meaning.balance).not.toHaveProperty('sign');
  });

  test.each<Row>([
    about('Returns the outstanding balance of the current invoice'),
    about('Current charges that will be billed at the end of the month.'),
    about('The amount due'),
  ])('which number is left is asked: $description', async (row) => {
    const { guesses } = await draftVendor(row);
    expect(guesses.find(({ at }) => at === '/balance/remaining')).toMatchObject({
      guess: null,
      because: expect.stringContaining('the operation speaks of a debt'),
    });
  });
});

describe('a limit and its use are what their words say', () => {
  test('what was spent in total is no limit', async () => {
    const words = { '/total': 'Credits spent in total', '/used': 'Credits used this week' };
    await expect(draftVendor({ body: { total: 100, used: 5 }, words })).rejects.toThrow(
      'was spent',
    );
  });

  test('a use of another time is asked', async () => {
    const words = { '/limit': 'Credits of the plan', '/used': 'Credits used today' };
    const { guesses } = await draftVendor({ body: { limit: 100, used: 5 }, words });
    expect(guesses[0]).toMatchObject({ guess: null, because: expect.stringContaining('"today"') });
  });

  test.each<Row & { minus: string }>([
    {
      body: { credits: 100, current: 40 },
      words: { '/credits': 'Credits in your plan', '/current': 'Credits used' },
      minus: '/current',
    },
    {
      body: { total: 100, used: 5 },
      words: { '/total': 'Credits that can be used', '/used': 'Credits used' },
      minus: '/used',
    },
  ])('$words', async ({ minus, ...row }) => {
    const { meaning, questions } = await draftVendor(row);
    expect(questions).toEqual([]);
    expect(meaning.balance.minus).toBe(minus);
  });
});

test.each<Row>([
  { body: { balances: { USD: 12, EUR: 3 } } },
  { body: { balances: { CHF: 12, SEK: 4 } } },
  { body: { credits: { USD: '12.0', GBP: '3' } } },
  { body: { balance_usd: 12, balance_eur: 3 } },
  { body: { USD: { balance: 12 }, EUR: { balance: 3 } } },
])('which of several currencies counts is asked: $body', async (row) => {
  expect((await draftVendor(row)).questions).toContain('/balance/remaining');
});

describe('no limit', () => {
  test.each<Row>([
    say('Null when the account is not unlimited'),
    say('There are no unlimited plans; -1 is returned when the account is closed'),
    say('-1 does not mean unlimited'),
    say('null never means unlimited'),
    say('-1 for non-unlimited keys'),
  ])('is not what is denied: $words', async (row) => {
    expect((await draftVendor(row)).meaning.balance).not.toHaveProperty('unlimited');
  });

  test.each<Row>([
    say('0 means unlimited'),
    say('999999 means unlimited'),
    say('Unlimited plans report 999,999'),
    { body: { credits: 5, is_not_unlimited: true } },
    {
      body: { credits: 5, unlimited: false },
      words: { '/unlimited': 'False when the account is unlimited' },
    },
  ])('is asked: $body $words', async (row) => {
    const { questions, meaning } = await draftVendor(row);
    expect(questions).toContain('/balance/unlimited');
    expect(meaning.balance.unlimited).toBeNull();
  });
});

test.each<Row>([
  {
    body: { credits_left: 5, total_credits: 100 },
    words: { '/total_credits': 'Total credits consumed since sign-up' },
  },
  { body: { credits_left: 5, limit: 100 }, words: { '/limit': 'Rows per page' } },
  { body: { credits_left: 5, total: 100 }, words: { '/total': 'Total number of results' } },
])('is no total: $words', async (row) => {
  expect((await draftVendor(row)).meaning.balance).not.toHaveProperty('total');
});

test.each<Row>([
  { body: { credits: 5, next_top_up_date: '2026-01-01' } },
  { body: { credits: 5, auto_topup_at: '2026-01-01' } },
  {
    body: { credits: 5, topup_at: '2026-01-01' },
    words: { '/topup_at': 'When the next top-up will happen' },
  },
])('what has yet to come is no last top-up: $body', async (row) => {
  expect((await draftVendor(row)).meaning.balance).not.toHaveProperty('lastTopUpAt');
});

test.each([
  { description: 'It is not shared with the organization.', scope: 'unknown' },
  { description: 'Requires the organization:read scope', scope: 'unknown' },
  { description: 'Only organization admins may call this', scope: 'unknown' },
  { description: 'Credits of the workspace. Not per key.', scope: 'workspace' },
])('whose it is: $description', async ({ description, scope }) => {
  expect((await draftVendor(about(description))).meaning.balance.scope).toBe(scope);
});

test.each<Row & { equals: Json | undefined }>([
  { body: { code: 'acc_123', data: { credits: 5 } }, equals: undefined },
  { body: { code: 'USD', credits: 5 }, equals: undefined },
  { body: { code: 4711, data: { credits: 5 } }, equals: undefined },
  { body: { code: 'SUCCESS', credits: 5 }, equals: 'SUCCESS' },
  {
    body: { code: 'A0000', credits: 5 },
    words: { '/code': 'A0000 means success' },
    equals: 'A0000',
  },
])('a code is a sentinel where it speaks of success: $body', async ({ equals, ...row }) => {
  expect((await draftVendor(row)).meaning.sentinel?.equals).toBe(equals);
});

test.each<Row & { relation: string | undefined }>([
  { body: { balance: 300, credit_limit: 100, available: 400 }, relation: 'line' },
  {
    body: { available: 400 },
    words: { '/available': 'Balance plus credit limit' },
    relation: 'line',
  },
  { body: { balance: 300, credit_limit: 100, available: 300 }, relation: undefined },
])('what a line of credit is in is not owned: $body', async ({ relation, ...row }) => {
  expect((await draftVendor(row)).meaning.balance.relation).toBe(relation);
});

test('a text that the runtime reads as a number is one', async () => {
  const { left } = await draftVendor({
    body: { money: { v: '1E+3', w: 'x' } },
    summary: 'Balance',
    words: { '/money/v': 'What is left' },
  });
  expect(left).toBe('1000');
});
