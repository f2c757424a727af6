// @generated from specs/linkup by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/v1/credits/balance';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const linkup: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'linkup',
  name: 'Linkup',
  baseUrl: 'https://api.linkup.so',
  path: '/v1/credits/balance',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['LINKUP_API_KEY'],
  balance: { remaining: '/balance', unit: 'linkup:credit', scope: 'unknown' },
  errors: {
    codeAt: ['/error/code'],
    rules: [
      { code: 'UNAUTHORIZED', kind: 'unauthorized' },
      { code: 'FORBIDDEN', kind: 'forbidden' },
      { code: 'TASK_TYPE_NOT_SUPPORTED', kind: 'forbidden' },
      { code: 'IP_NOT_WHITELISTED', kind: 'forbidden' },
      { code: 'INSUFFICIENT_FUNDS_CREDITS', kind: 'payment_required', reason: 'no_credit' },
      { code: 'EXCEED_BUDGET_LIMIT', kind: 'payment_required', reason: 'key_budget' },
      { code: 'TOO_MANY_REQUESTS', kind: 'rate_limited', reason: 'slow_down' },
      { code: 'TASKS_QUEUE_LIMIT_EXCEEDED', kind: 'rate_limited', reason: 'slow_down' },
      { text: 'out of credit or too many', kind: 'rate_limited', reason: 'ambiguous' },
      { text: 'run out of credit', kind: 'payment_required', reason: 'no_credit' },
    ],
  },
});
