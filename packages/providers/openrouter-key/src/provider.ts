// @generated from specs/openrouter-key by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/key';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const openrouterKey: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'openrouter-key',
  name: 'OpenRouter key',
  baseUrl: 'https://openrouter.ai/api/v1',
  path: '/key',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['OPENROUTER_API_KEY'],
  balance: {
    remaining: '/data/limit_remaining',
    none: { at: '/data/limit_remaining', equals: null },
    unit: 'USD',
    total: '/data/limit',
    scope: 'key',
    relation: 'cap',
  },
});
