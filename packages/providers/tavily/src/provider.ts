// @generated from specs/tavily by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/usage';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const tavily: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'tavily',
  name: 'Tavily',
  baseUrl: 'https://api.tavily.com',
  path: '/usage',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  minIntervalMs: 60000,
  keyVariables: ['TAVILY_API_KEY'],
  balance: {
    remaining: '/account/plan_limit',
    minus: '/account/plan_usage',
    none: { at: '/account/plan_limit', equals: null },
    unit: 'tavily:credit',
    integer: true,
    total: '/account/plan_limit',
    used: '/account/plan_usage',
    scope: 'unknown',
    others: [
      {
        id: 'paygo',
        relation: 'line',
        remaining: '/account/paygo_limit',
        minus: '/account/paygo_usage',
        none: { at: '/account/paygo_limit', equals: null },
        total: '/account/paygo_limit',
        used: '/account/paygo_usage',
        integer: true,
      },
      {
        id: 'key',
        relation: 'cap',
        remaining: '/key/limit',
        minus: '/key/usage',
        unlimited: { at: '/key/limit', equals: 2147483647 },
        none: { at: '/key/limit', equals: null },
        total: '/key/limit',
        used: '/key/usage',
        integer: true,
      },
    ],
  },
  errors: {
    rules: [
      { status: 432, kind: 'payment_required', reason: 'no_credit' },
      { status: 433, kind: 'payment_required', reason: 'no_credit' },
    ],
  },
});
