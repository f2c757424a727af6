// @generated from specs/fal by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/account/billing';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const fal: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'fal',
  name: 'fal',
  baseUrl: 'https://api.fal.ai/v1',
  path: '/account/billing',
  auth: { header: 'Authorization', scheme: 'Key' },
  request: { query: { expand: 'credits' } },
  keyVariables: ['FAL_ADMIN_KEY'],
  balance: {
    remaining: '/credits/current_balance',
    unit: { at: '/credits/currency' },
    scope: 'unknown',
    pool: '/username',
  },
  errors: { rules: [{ text: 'Exhausted balance', kind: 'payment_required', reason: 'no_credit' }] },
});
