// @generated from specs/runway by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/organization';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const runway: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'runway',
  name: 'Runway',
  baseUrl: 'https://api.dev.runwayml.com',
  path: '/v1/organization',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  request: { headers: { 'X-Runway-Version': '2024-11-06' } },
  keyVariables: ['RUNWAYML_API_SECRET'],
  balance: { remaining: '/creditBalance', unit: 'runway:credit', integer: true, scope: 'organization' },
});
