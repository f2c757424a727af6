// @generated from specs/telnyx by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const telnyx: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'telnyx',
  name: 'Telnyx',
  baseUrl: 'https://api.telnyx.com/v2',
  path: '/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['TELNYX_API_KEY'],
  balance: {
    remaining: '/data/available_credit',
    unit: { at: '/data/currency' },
    amountsAsText: true,
    scope: 'user',
    others: [
      { id: 'balance', relation: 'part', remaining: '/data/balance', amountsAsText: true },
      { id: 'credit-limit', relation: 'part', remaining: '/data/credit_limit', amountsAsText: true },
    ],
  },
  errors: {
    codeAt: ['/errors/0/code'],
    rules: [
      { code: '10009', alsoOn: [401], kind: 'unauthorized' },
      { code: '10010', alsoOn: [401], kind: 'forbidden' },
      { code: '10011', kind: 'rate_limited', reason: 'slow_down' },
    ],
  },
});
