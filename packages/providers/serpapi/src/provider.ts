// @generated from specs/serpapi by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/account.json';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const serpapi: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'serpapi',
  name: 'SerpApi',
  baseUrl: 'https://serpapi.com',
  path: '/account.json',
  auth: { query: 'api_key' },
  keyVariables: ['SERPAPI_API_KEY', 'SERPAPI_KEY'],
  balance: {
    remaining: '/total_searches_left',
    unit: 'serpapi:search',
    integer: true,
    total: '/searches_per_month',
    used: '/this_month_usage',
    resetsAt: ['/plan_next_renewal_date', '/plan_renewal_date'],
    scope: 'unknown',
    pool: '/account_id',
    others: [
      { id: 'plan', relation: 'part', remaining: '/plan_searches_left', integer: true },
      { id: 'extra', relation: 'part', remaining: '/extra_credits', integer: true },
    ],
  },
  errors: {
    rules: [
      { text: 'run out of searches', kind: 'payment_required', reason: 'no_credit' },
      { status: 429, kind: 'rate_limited', reason: 'ambiguous' },
    ],
  },
});
