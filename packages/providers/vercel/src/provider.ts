// @generated from specs/vercel by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const vercel: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'vercel',
  name: 'Vercel AI Gateway',
  baseUrl: 'https://ai-gateway.vercel.sh',
  path: '/v1/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['AI_GATEWAY_API_KEY', 'VERCEL_OIDC_TOKEN'],
  balance: {
    remaining: '/balance',
    unit: 'vercel:credit',
    amountsAsText: true,
    used: '/total_used',
    scope: 'organization',
  },
});
