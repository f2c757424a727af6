import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';

/**
 * Answers in the shapes that vendors have, each made up: with `confirm --yes` the number is right, or
 * somebody is asked, or the draft is refused. `left` is what is truly left in the example.
 */
interface Row extends Partial<MadeUpVendor> {
  readonly name: string;
  readonly body: Json;
  readonly left: string;
  readonly balance?: object;
}

const RIGHT: readonly Row[] = [
  {
    name: 'a plain number of credits',
    body: { credits: 0.6336833840314097 },
    left: '0.6336833840314097',
    balance: { remaining: '/credits', unit: 'credit' },
  },
  {
    name: 'what is left, between a limit and several uses',
    body: {
      data: {
        label: 'a',
        limit: 100,
        limit_reset: 'monthly',
        limit_remaining: 74.5,
        usage: 25.5,
        usage_daily: 1,
        byok_usage: 17.38,
      },
    },
    left: '74.5',
    balance: { remaining: '/data/limit_remaining', minus: undefined, total: '/data/limit' },
  },
  {
    name: 'a limit and its use',
    body: { data: { total_credits: 100.5, total_usage: 25.75 } },
    left: '74.75',
    balance: { minus: '/data/total_usage', total: undefined },
  },
  {
    name: 'calls that remain, beside the credit of the month and what was called',
    body: {
      plan: 'Pro',
      rate_limit_request_per_minute: 500,
      monthly_call_credit: 500000,
      current_total_monthly_calls: 12050,
      current_remaining_monthly_calls: 487950,
      api_key_monthly_call_credit: 100000,
    },
    left: '487950',
    balance: { total: undefined },
  },
  {
    name: 'the total of what is left, beside its parts as text',
    body: {
      code: 20000,
      status: true,
      data: { id: 'u1', balance: '0.88', chargeBalance: '88.00', totalBalance: '88.88' },
    },
    left: '88.88',
    balance: { remaining: '/data/totalBalance' },
  },
  {
    name: 'what is available, beside voucher and cash',
    body: {
      code: 0,
      status: true,
      data: { available_balance: 49.58894, voucher_balance: 46.58893, cash_balance: 3.00001 },
    },
    left: '49.58894',
    balance: { remaining: '/data/available_balance' },
  },
  {
    name: 'a balance and what was spent over all',
    body: { balance: '95.50', total_used: '4.50' },
    left: '95.5',
    balance: { minus: undefined, total: undefined },
  },
  {
    name: 'money beside a unit of its own',
    body: { canConsume: true, balances: { diem: 90.5, usd: 25 }, diemEpochAllocation: 100 },
    left: '25',
    balance: { remaining: '/balances/usd', unit: 'USD' },
  },
  {
    name: 'a count beside its limit, in an account of many limits',
    body: {
      tier: 'creator',
      character_count: 17231,
      character_limit: 100000,
      max_character_limit_extension: 0,
      voice_slots_used: 1,
      voice_limit: 30,
      voice_add_edit_counter: 2,
      max_voice_add_edits: 95,
      next_character_count_reset_unix: 1738356858,
    },
    left: '82769',
    balance: { remaining: '/character_limit', minus: '/character_count', unit: 'character' },
  },
  {
    name: 'the account and not the key, where both have a limit',
    body: {
      character_count: 180118,
      character_limit: 1250000,
      api_key_character_count: 1880000,
      api_key_character_limit: 2000000,
    },
    left: '1069882',
    balance: { minus: '/character_count', total: undefined },
  },
  {
    name: 'a balance in a group of credits',
    body: { username: 'x', credits: { current_balance: 24.5, currency: 'USD' } },
    left: '24.5',
    balance: { unit: { at: '/credits/currency' } },
  },
  {
    name: 'a balance beside limits of a tier',
    body: {
      tier: {
        maxMonthlyCreditSpend: 9007,
        models: { m1: { maxConcurrentGenerations: 2, maxDailyGenerations: 50 } },
      },
      creditBalance: 1234,
      usage: { models: { m1: { dailyGenerations: 3 } } },
    },
    left: '1234',
    balance: { remaining: '/creditBalance', total: undefined },
  },
  {
    name: 'cents of a dollar',
    body: { credit_balance: 2500.5 },
    words: { '/credit_balance': 'What is left, in USD cents' },
    left: '25.005',
    balance: { unit: 'USD', scale: -2 },
  },
  {
    name: 'what remains in a group, and the plan',
    body: {
      success: true,
      data: {
        remainingCredits: 1000,
        planCredits: 500000,
        billingPeriodStart: '2025-01-01T00:00:00Z',
      },
    },
    left: '1000',
    balance: { total: undefined },
  },
  {
    name: 'what is left in all, beside what is left of the plan',
    body: {
      account_id: 'a',
      searches_per_month: 15000,
      plan_searches_left: 5958,
      extra_credits: 0,
      total_searches_left: 5958,
      this_month_usage: 24042,
      last_hour_searches: 42,
      account_rate_limit_per_hour: 6000,
    },
    left: '5958',
    balance: {
      remaining: '/total_searches_left',
      minus: undefined,
      total: undefined,
      unit: 'search',
    },
  },
  {
    name: 'the sum of monthly and additional money',
    body: {
      monthlyCreditsBalanceUsd: 5,
      additionalCreditsBalanceUsd: 7.5,
      totalCreditsBalanceUsd: 12.5,
      rateLimit: 25,
    },
    left: '12.5',
    balance: { remaining: '/totalCreditsBalanceUsd', unit: 'USD' },
  },
  {
    name: 'available credit beside a line of credit and a currency',
    body: {
      data: {
        record_type: 'balance',
        balance: '300.00',
        credit_limit: '100.00',
        available_credit: '400.00',
        pending: '10.00',
        currency: 'EUR',
      },
    },
    left: '400',
    balance: {
      remaining: '/data/available_credit',
      unit: { at: '/data/currency' },
      total: undefined,
    },
  },
  {
    name: 'sums outside of a list of grants',
    body: {
      credits: [{ remaining: 5, total: 10, expire_at: '2026-01-01' }],
      remaining: 9000,
      total: 10000,
    },
    left: '9000',
    balance: { remaining: '/remaining', total: '/total' },
  },
  {
    name: 'what remains, beside what was used and the days to the renewal',
    body: {
      ok: true,
      response: {
        current_plan: 'GROWTH',
        remaining_credits: 99,
        used_credits: 1,
        next_quota_renewal_days: 25,
      },
    },
    left: '99',
    balance: { remaining: '/response/remaining_credits' },
  },
  {
    name: 'remain, total, overage, used',
    body: {
      remain: 200,
      total: 500,
      overage: 0,
      used: 300,
      last_reset: '2026-01-01',
      next_reset: '2026-02-01',
      reset_frequency: 'monthly',
    },
    left: '200',
    balance: { remaining: '/remain', total: '/total' },
  },
  {
    name: 'the only number, where the operation speaks of credits',
    body: { code: 200, msg: 'success', data: 100 },
    summary: 'Get the remaining credits',
    left: '100',
    balance: { remaining: '/data' },
  },
  {
    name: 'a value, where the operation speaks of a balance',
    body: { value: 10.28, autoReload: true },
    summary: 'Get the account balance',
    left: '10.28',
    balance: { remaining: '/value' },
  },
  {
    name: 'a number that only its description tells',
    body: { v: 12.5, n: 3 },
    words: { '/v': 'Remaining prepaid funds in EUR', '/n': 'Number of people' },
    left: '12.5',
    balance: { remaining: '/v', unit: 'EUR' },
  },
  {
    name: 'points',
    body: { current_point_balance: 2950000 },
    left: '2950000',
    balance: { unit: 'point' },
  },
  {
    name: 'a balance and what is frozen',
    body: { code: 0, data: { balance: 900, frozen: 12 } },
    left: '900',
    balance: { remaining: '/data/balance' },
  },
  {
    name: 'nano-units as text',
    body: { balance_nano_usd: '12500000000' },
    left: '12.5',
    balance: { scale: -9, unit: 'USD' },
  },
  {
    name: 'a quota with all of its sides',
    body: { quota: { limit: 1000, used: 250, remaining: 750, resets_at: '2026-02-01' } },
    left: '750',
    balance: { remaining: '/quota/remaining', total: '/quota/limit', minus: undefined },
  },
  {
    name: 'screens that are available of a total',
    body: { total: 1000, available: 640, used: 360, concurrency: { limit: 40, remaining: 39 } },
    left: '640',
    balance: { remaining: '/available', total: '/total' },
  },
  {
    name: 'requests with a count and a limit',
    body: { requestCount: 12, requestLimit: 1000, concurrencyLimit: 5, failedRequestCount: 3 },
    left: '988',
    balance: { remaining: '/requestLimit', minus: '/requestCount' },
  },
  {
    name: 'a currency of three letters that is none',
    body: { balance: 640, currency: 'PTS' },
    left: '640',
    balance: { remaining: '/balance', unit: 'credit' },
  },
  {
    name: 'a currency in small letters',
    body: { balance: 640, currency: 'usd' },
    left: '640',
    balance: { remaining: '/balance', unit: { at: '/currency' } },
  },
  {
    name: 'the same money in cents',
    body: { balance: 12.5, balance_cents: 1250, currency: 'USD' },
    left: '12.5',
    balance: { unit: { at: '/currency' } },
  },
  {
    name: 'subscription credits with all of it',
    body: {
      data: {
        attributes: {
          credits: { total: 200, subscription: 150, payg: 50 },
          api: { free_calls: 50 },
        },
      },
    },
    words: { '/data/attributes/credits/total': 'Total credits left' },
    left: '200',
    balance: { remaining: '/data/attributes/credits/total' },
  },
  {
    name: 'a limit of something else beside it',
    body: { credits_left: 5, images_limit: 10 },
    left: '5',
    balance: { remaining: '/credits_left', total: undefined },
  },
  {
    name: 'a balance that is the sum of its parts',
    body: { topup_balance: 10, free_balance: 5, balance: 15 },
    left: '15',
    balance: { remaining: '/balance' },
  },
  {
    name: 'what was granted, used and is available',
    body: { object: 'credit_summary', total_granted: 18, total_used: 5.5, total_available: 12.5 },
    left: '12.5',
    balance: { remaining: '/total_available', total: '/total_granted', minus: undefined },
  },
  {
    name: 'usage with a limit, beside seats',
    body: { usage: { credits_used: 40, credits_limit: 100 }, seats_limit: 5, seats_used: 2 },
    left: '60',
    balance: { remaining: '/usage/credits_limit', minus: '/usage/credits_used' },
  },
  {
    name: 'retention beside what is left',
    body: { credits_left: 257, limits: { dataRetentionDays: 90, maxConcurrentJobs: 25 } },
    left: '257',
    balance: { remaining: '/credits_left', total: undefined },
  },
  {
    name: 'an error beside the data',
    body: { error: null, data: { wallet_balance: '88.5' } },
    left: '88.5',
    balance: { remaining: '/data/wallet_balance' },
  },
  {
    name: 'credits with what was allocated',
    body: { allocated_credits: 1000, consumed_credits: 300, remaining_credits: 700 },
    left: '700',
    balance: { remaining: '/remaining_credits' },
  },
];

describe('the number is right, whoever looks', () => {
  test.each(RIGHT)('$name', async ({ name: _, left, balance, ...vendor }) => {
    const draft = await draftVendor(vendor);
    expect(draft.questions).toEqual([]);
    expect(draft.left).toBe(left);
    const { remaining, minus, total, unit, scale } = draft.meaning.balance;
    expect({ remaining, minus, total, unit, scale }).toMatchObject(balance ?? {});
  });
});

describe('without the example the same is drafted', () => {
  test.each(RIGHT)('$name', async ({ name: _, left: _left, balance, ...vendor }) => {
    const draft = await draftVendor({ ...vendor, hidesExample: true });
    expect(draft.questions).toEqual([]);
    const { remaining, minus } = draft.meaning.balance;
    const want = balance as Record<string, unknown> | undefined;
    if (want && 'remaining' in want) expect(remaining).toBe(want['remaining']);
    if (want && 'minus' in want) expect(minus).toBe(want['minus']);
  });
});
