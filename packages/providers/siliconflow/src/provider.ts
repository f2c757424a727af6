// @generated from specs/siliconflow by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/user/info';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const siliconflow: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'siliconflow',
  name: 'SiliconFlow',
  baseUrl: 'https://api.siliconflow.com/v1',
  path: '/user/info',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  regions: { cn: { baseUrl: 'https://api.siliconflow.cn/v1', unit: 'siliconflow:cn-credit' } },
  keyVariables: ['SILICONFLOW_API_KEY'],
  balance: {
    remaining: '/data/totalBalance',
    unit: 'siliconflow:credit',
    amountsAsText: true,
    scope: 'user',
    pool: '/data/id',
    others: [
      { id: 'granted', relation: 'part', remaining: '/data/balance', amountsAsText: true },
      { id: 'charged', relation: 'part', remaining: '/data/chargeBalance', amountsAsText: true },
    ],
  },
  sentinel: { at: '/code', equals: 20000 },
});
