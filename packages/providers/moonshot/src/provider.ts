// @generated from specs/moonshot by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/users/me/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const moonshot: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'moonshot',
  name: 'Moonshot AI',
  baseUrl: 'https://api.moonshot.ai',
  path: '/v1/users/me/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  regions: { cn: { baseUrl: 'https://api.moonshot.cn', unit: 'CNY' } },
  keyVariables: ['MOONSHOT_API_KEY'],
  balance: {
    remaining: '/data/available_balance',
    unit: 'USD',
    scope: 'unknown',
    others: [
      { id: 'voucher', relation: 'part', remaining: '/data/voucher_balance' },
      { id: 'cash', relation: 'part', remaining: '/data/cash_balance' },
    ],
  },
  sentinel: { at: '/code', equals: 0 },
});
