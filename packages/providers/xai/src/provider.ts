// @generated from specs/xai by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/billing/teams/{team_id}/prepaid/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const xai: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'xai',
  name: 'xAI',
  baseUrl: 'https://management-api.x.ai',
  path: '/v1/billing/teams/{team_id}/prepaid/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  parameters: { team_id: { in: 'path', variables: ['XAI_TEAM_ID'] } },
  keyVariables: ['XAI_MANAGEMENT_API_KEY', 'XAI_MANAGEMENT_KEY'],
  balance: {
    remaining: '/total/val',
    sign: 'inverted',
    unit: 'USD',
    scale: -2,
    amountsAsText: true,
    scope: 'workspace',
    pool: { parameter: 'team_id' },
  },
});
