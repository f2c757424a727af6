// @generated from specs/firecrawl by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/team/credit-usage';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const firecrawl: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'firecrawl',
  name: 'Firecrawl',
  baseUrl: 'https://api.firecrawl.dev/v2',
  path: '/team/credit-usage',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['FIRECRAWL_API_KEY'],
  balance: {
    remaining: '/data/remainingCredits',
    unit: 'firecrawl:credit',
    total: '/data/planCredits',
    resetsAt: '/data/billingPeriodEnd',
    scope: 'workspace',
  },
  sentinel: { at: '/success', equals: true },
});
