// @generated from specs/deepseek by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/user/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const deepseek: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'deepseek',
  name: 'DeepSeek',
  baseUrl: 'https://api.deepseek.com',
  path: '/user/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['DEEPSEEK_API_KEY'],
  balance: {
    from: { list: '/balance_infos', by: '/currency', first: ['USD', 'CNY'] },
    remaining: '/total_balance',
    unit: { at: '/currency' },
    amountsAsText: true,
    spendable: '/is_available',
    scope: 'unknown',
    others: [
      { id: 'granted', relation: 'part', remaining: '/granted_balance', amountsAsText: true },
      { id: 'topped-up', relation: 'part', remaining: '/topped_up_balance', amountsAsText: true },
      {
        id: 'currency',
        relation: 'separate',
        each: '/balance_infos',
        remaining: '/total_balance',
        unit: { at: '/currency' },
        amountsAsText: true,
      },
    ],
  },
});
