// @generated from specs/deepgram by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/projects/{project_id}/balances';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const deepgram: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'deepgram',
  name: 'Deepgram',
  baseUrl: 'https://api.deepgram.com',
  path: '/v1/projects/{project_id}/balances',
  auth: { header: 'Authorization', scheme: 'Token' },
  parameters: { project_id: { in: 'path', variables: ['DEEPGRAM_PROJECT_ID'] } },
  keyVariables: ['DEEPGRAM_API_KEY'],
  balance: {
    from: { list: '/balances', by: '/units', first: ['USD', 'usd', 'hour'], sum: true },
    remaining: '/amount',
    unit: { at: '/units', words: { hour: 'deepgram:hour' } },
    scope: 'workspace',
    pool: { parameter: 'project_id' },
    others: [
      {
        id: 'rest',
        relation: 'separate',
        each: '/balances',
        remaining: '/amount',
        unit: { at: '/units', words: { hour: 'deepgram:hour' } },
      },
    ],
  },
  errors: {
    codeAt: ['/err_code', '/category'],
    rules: [{ code: 'INVALID_AUTH', kind: 'unauthorized' }, { code: 'INSUFFICIENT_PERMISSIONS', kind: 'forbidden' }],
  },
});
