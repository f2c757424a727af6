// @generated from specs/stability by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/user/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const stability: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'stability',
  name: 'Stability AI',
  baseUrl: 'https://api.stability.ai',
  path: '/v1/user/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  parameters: {
    organization: { in: 'header', name: 'Organization', variables: ['STABILITY_ORGANIZATION'], optional: true },
  },
  keyVariables: ['STABILITY_API_KEY'],
  balance: {
    remaining: '/credits',
    unit: 'stability:credit',
    scope: 'organization',
    pool: { parameter: 'organization' },
  },
});
