// @generated from specs/openrouter by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const openrouter: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'openrouter',
  name: 'OpenRouter',
  baseUrl: 'https://openrouter.ai/api/v1',
  path: '/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['OPENROUTER_MANAGEMENT_KEY', 'OPENROUTER_API_KEY'],
  balance: {
    remaining: '/data/total_credits',
    minus: '/data/total_usage',
    none: { at: '/data/total_credits', equals: 0 },
    unit: 'USD',
    total: '/data/total_credits',
    used: '/data/total_usage',
    scope: 'unknown',
  },
  errors: { codeAt: ['/error/code'], rules: [{ code: 403, kind: 'forbidden', reason: 'key_tier' }] },
});
