// @generated from specs/luma by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const luma: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'luma',
  name: 'Luma',
  baseUrl: 'https://api.lumalabs.ai/dream-machine/v1',
  path: '/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['LUMAAI_API_KEY'],
  balance: { remaining: '/credit_balance', unit: 'USD', scale: -2, scope: 'user' },
});
