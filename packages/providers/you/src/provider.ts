// @generated from specs/you by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/billing/account_balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const you: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'you',
  name: 'You.com',
  baseUrl: 'https://api.you.com',
  path: '/v1/billing/account_balance',
  auth: { header: 'X-API-Key' },
  keyVariables: ['YDC_API_KEY', 'YOU_API_KEY_AUTH', 'YOU_API_KEY'],
  balance: { remaining: '/data/attributes/balance', unit: 'USD', scale: -2, scope: 'unknown', pool: '/data/id' },
  errors: {
    codeAt: ['/detail', '/error'],
    rules: [
      { code: 'Insufficient credits', kind: 'payment_required', reason: 'no_credit' },
      { code: 'Invalid or expired API key', kind: 'unauthorized' },
      { code: 'API key is required', kind: 'unauthorized' },
      { code: 'Missing required scopes', kind: 'forbidden' },
    ],
  },
});
