// @generated from specs/apify by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v2/users/me/limits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const apify: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'apify',
  name: 'Apify',
  baseUrl: 'https://api.apify.com',
  path: '/v2/users/me/limits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['APIFY_TOKEN'],
  balance: {
    remaining: '/data/limits/maxMonthlyUsageUsd',
    minus: '/data/current/monthlyUsageUsd',
    unit: 'USD',
    total: '/data/limits/maxMonthlyUsageUsd',
    used: '/data/current/monthlyUsageUsd',
    resetsAt: '/data/monthlyUsageCycle/endAt',
    scope: 'unknown',
    relation: 'line',
  },
  errors: { codeAt: ['/error/type'] },
});
