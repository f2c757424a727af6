// @generated from specs/twilio by pnpm generate; do not edit
import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = '/2010-04-01/Accounts/{AccountSid}/Balance.json';

/** The vendor as data: for `readBalance` of `@fuelgauge/core`, and for gauges of `@fuelgauge/balances/bare`. */
export const twilio: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>({
  id: 'twilio',
  name: 'Twilio',
  baseUrl: 'https://api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Balance.json',
  auth: { header: 'Authorization', scheme: 'Basic', basic: 'password' },
  parameters: { AccountSid: { in: ['path', 'basic'], variables: ['TWILIO_ACCOUNT_SID'] } },
  keyVariables: ['TWILIO_AUTH_TOKEN'],
  balance: {
    remaining: '/balance',
    none: { at: '/balance', equals: null },
    unit: { at: '/currency' },
    amountsAsText: true,
    scope: 'unknown',
    pool: { parameter: 'AccountSid' },
  },
  errors: {
    codeAt: ['/code'],
    rules: [
      { code: 20003, alsoOn: [401], kind: 'unauthorized' },
      { code: 20404, kind: 'not_found' },
      { code: 20429, kind: 'rate_limited', reason: 'slow_down' },
    ],
  },
});
