// @generated from specs/d-id by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/credits';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const dId: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'd-id',
  name: 'D-ID',
  baseUrl: 'https://api.d-id.com',
  path: '/credits',
  auth: { header: 'Authorization', scheme: 'Basic' },
  keyVariables: ['DID_API_KEY', 'D_ID_API_KEY'],
  balance: {
    remaining: '/remaining',
    unit: 'd-id:credit',
    total: '/total',
    scope: 'user',
    others: [
      {
        id: 'grant',
        relation: 'part',
        each: '/credits',
        remaining: '/remaining',
        total: '/total',
        startsAt: '/valid_from',
        expiresAt: '/expire_at',
      },
    ],
  },
  errors: {
    codeAt: ['/kind'],
    rules: [
      { status: 404, code: 'NotFoundError', text: 'credits found', kind: 'payment_required', reason: 'no_credit' },
      { code: 'InsufficientCreditsError', kind: 'payment_required', reason: 'no_credit' },
    ],
  },
});
