// @generated from specs/crustdata by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/account/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const crustdata: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'crustdata',
  name: 'Crustdata',
  baseUrl: 'https://api.crustdata.com',
  path: '/account/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  request: { headers: { 'x-api-version': '2025-11-01' } },
  keyVariables: ['CRUSTDATA_API_KEY'],
  balance: {
    remaining: '/account/credits',
    unit: 'crustdata:credit',
    resetsAt: '/account/recurring_credits_refresh_date',
    scope: 'unknown',
  },
});
