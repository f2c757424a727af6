// @generated from specs/clado by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/api/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const clado: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'clado',
  name: 'Clado',
  baseUrl: 'https://search.clado.ai',
  path: '/api/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['CLADO_API_KEY'],
  balance: {
    remaining: '/credits',
    unit: 'clado:credit',
    integer: true,
    lastTopUpAt: '/last_topup_at',
    scope: 'unknown',
  },
  errors: { retryAfterSecondsAt: '/retry_after' },
});
