// @generated from specs/kie by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/api/v1/chat/credit';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const kie: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'kie',
  name: 'Kie',
  baseUrl: 'https://api.kie.ai',
  path: '/api/v1/chat/credit',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['KIE_API_KEY'],
  balance: { remaining: '/data', unit: 'kie:credit', scope: 'unknown' },
  sentinel: { at: '/code', equals: 200 },
  errors: {
    codeAt: ['/code'],
    rules: [
      { code: 401, kind: 'unauthorized' },
      { code: 402, kind: 'payment_required', reason: 'no_credit' },
      { code: 404, kind: 'not_found' },
      { code: 422, kind: 'client_error' },
      { code: 429, kind: 'rate_limited', reason: 'slow_down' },
      { code: 455, kind: 'server_error', reason: 'maintenance' },
      { status: 455, kind: 'server_error', reason: 'maintenance' },
      { code: 500, kind: 'server_error' },
      { code: 505, kind: 'server_error', reason: 'feature_disabled' },
    ],
  },
});
