// @generated from specs/browser-use by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/billing/account';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const browserUse: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'browser-use',
  name: 'Browser Use',
  baseUrl: 'https://api.browser-use.com/api/v3',
  path: '/billing/account',
  auth: { header: 'X-Browser-Use-API-Key' },
  keyVariables: ['BROWSER_USE_API_KEY'],
  balance: {
    remaining: '/totalCreditsBalanceUsd',
    unit: 'USD',
    resetsAt: '/planInfo/subscriptionCurrentPeriodEnd',
    scope: 'unknown',
    pool: '/projectId',
    others: [
      {
        id: 'monthly',
        relation: 'part',
        remaining: '/monthlyCreditsBalanceUsd',
        resetsAt: '/planInfo/subscriptionCurrentPeriodEnd',
      },
      { id: 'additional', relation: 'part', remaining: '/additionalCreditsBalanceUsd' },
    ],
  },
});
