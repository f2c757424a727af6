// @generated from specs/prospeo by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/account-information';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const prospeo: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'prospeo',
  name: 'Prospeo',
  baseUrl: 'https://api.prospeo.io',
  path: '/account-information',
  auth: { header: 'X-KEY' },
  keyVariables: ['PROSPEO_API_KEY'],
  balance: {
    remaining: '/response/remaining_credits',
    unit: 'prospeo:credit',
    integer: true,
    used: '/response/used_credits',
    resetsAt: '/response/next_quota_renewal_date',
    scope: 'unknown',
  },
  sentinel: { at: '/error', equals: false },
  errors: {
    codeAt: ['/error_code', '/message'],
    rules: [
      { code: 'INVALID_API_KEY', alsoOn: [401], kind: 'unauthorized' },
      { code: 'RATE_LIMITED', kind: 'rate_limited', reason: 'slow_down' },
      { code: 'INVALID_REQUEST', kind: 'client_error' },
      { code: 'INTERNAL_ERROR', kind: 'server_error' },
    ],
  },
});
