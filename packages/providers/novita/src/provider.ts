// @generated from specs/novita by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/openapi/v1/billing/balance/detail';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const novita: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'novita',
  name: 'Novita AI',
  baseUrl: 'https://api.novita.ai',
  path: '/openapi/v1/billing/balance/detail',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['NOVITA_API_KEY'],
  balance: {
    remaining: '/availableBalance',
    unit: 'USD',
    scale: -4,
    amountsAsText: true,
    scope: 'user',
    others: [
      { id: 'cash', relation: 'part', remaining: '/cashBalance', amountsAsText: true },
      { id: 'credit', relation: 'line', remaining: '/creditLimit', amountsAsText: true },
    ],
  },
  errors: {
    codeAt: ['/reason'],
    rules: [{ code: 'NOT_ENOUGH_BALANCE', kind: 'payment_required', reason: 'no_credit' }],
  },
});
