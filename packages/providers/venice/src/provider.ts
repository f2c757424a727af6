// @generated from specs/venice by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/billing/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const venice: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'venice',
  name: 'Venice.ai',
  baseUrl: 'https://api.venice.ai/api/v1',
  path: '/billing/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['VENICE_ADMIN_KEY', 'VENICE_API_KEY'],
  balance: {
    remaining: '/balances/usd',
    none: { at: '/balances/usd', equals: null },
    unit: 'USD',
    spendable: '/canConsume',
    scope: 'user',
    others: [
      {
        id: 'diem',
        relation: 'separate',
        remaining: '/balances/diem',
        none: { at: '/balances/diem', equals: null },
        unit: 'venice:diem',
        total: '/diemEpochAllocation',
      },
      {
        id: 'earned',
        relation: 'separate',
        remaining: '/balances/earnedCredits',
        none: { at: '/balances/earnedCredits', equals: null },
        optional: true,
      },
      {
        id: 'bundled',
        relation: 'separate',
        remaining: '/balances/bundledCredits',
        none: { at: '/balances/bundledCredits', equals: null },
        optional: true,
      },
    ],
  },
  errors: {
    rules: [
      { text: 'Admin API key required', alsoOn: [401], kind: 'forbidden' },
      { text: 'spend limit exceeded', alsoOn: [402], kind: 'payment_required', reason: 'key_budget' },
      { text: 'Insufficient USD or Diem balance', alsoOn: [402], kind: 'payment_required', reason: 'no_credit' },
    ],
  },
});
