// @generated from specs/coingecko by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/key';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const coingecko: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'coingecko',
  name: 'CoinGecko',
  baseUrl: 'https://pro-api.coingecko.com/api/v3',
  path: '/key',
  auth: { header: 'x-cg-pro-api-key' },
  keyVariables: ['COINGECKO_PRO_API_KEY'],
  balance: {
    remaining: '/current_remaining_monthly_calls',
    unit: 'coingecko:call',
    integer: true,
    total: '/monthly_call_credit',
    used: '/current_total_monthly_calls',
    scope: 'unknown',
    others: [
      {
        id: 'key',
        relation: 'cap',
        remaining: '/api_key_monthly_call_credit',
        minus: '/api_key_current_total_monthly_calls',
        total: '/api_key_monthly_call_credit',
        used: '/api_key_current_total_monthly_calls',
        optional: true,
        integer: true,
      },
    ],
  },
  errors: {
    codeAt: ['/status/error_code', '/error/status/error_code'],
    rules: [
      { code: 10002, kind: 'unauthorized' },
      { code: 10010, kind: 'unauthorized' },
      { code: 10011, kind: 'unauthorized' },
      { code: 10005, alsoOn: [401], kind: 'forbidden' },
    ],
  },
});
