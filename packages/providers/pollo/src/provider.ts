// @generated from specs/pollo by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credit/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const pollo: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'pollo',
  name: 'Pollo AI',
  baseUrl: 'https://pollo.ai/api/platform',
  path: '/credit/balance',
  auth: { header: 'x-api-key' },
  keyVariables: ['POLLO_API_KEY', 'POLLO_AI_API_KEY'],
  balance: {
    remaining: ['/data/availableCredits', '/availableCredits'],
    unit: 'pollo:credit',
    total: ['/data/totalCredits', '/totalCredits'],
    scope: 'unknown',
  },
  sentinel: { at: '/code', equals: 'SUCCESS' },
  errors: {
    codeAt: ['/code'],
    rules: [
      { code: 'NOT_FOUND', kind: 'unauthorized' },
      { code: 'UNAUTHORIZED', kind: 'unauthorized' },
      { code: 'FORBIDDEN', text: 'not enough credits', kind: 'payment_required', reason: 'no_credit' },
      { code: 'FORBIDDEN', kind: 'forbidden' },
      { code: 'BAD_REQUEST', kind: 'client_error' },
    ],
  },
});
