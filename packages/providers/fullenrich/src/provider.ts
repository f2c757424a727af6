// @generated from specs/fullenrich by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/account/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const fullenrich: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'fullenrich',
  name: 'FullEnrich',
  baseUrl: 'https://app.fullenrich.com/api/v2',
  path: '/account/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['FULLENRICH_API_KEY'],
  balance: { remaining: '/balance', unit: 'fullenrich:credit', scope: 'workspace' },
  errors: {
    codeAt: ['/code'],
    rules: [
      { code: 'error.authorization.not_set', alsoOn: [401], kind: 'unauthorized' },
      { code: 'error.authorization.not_bearer', alsoOn: [401], kind: 'unauthorized' },
      { code: 'error.api.key', alsoOn: [401], kind: 'unauthorized' },
      { code: 'error.rate.limit', kind: 'rate_limited', reason: 'slow_down' },
    ],
  },
});
