import { defineProvider } from '@fuelgauge/core';

/** A vendor that fuelgauge does not know. Everything that is particular to it is data. */
export const acme = defineProvider()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.example',
  path: '/v1/wallet',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: {
    remaining: '/wallet/left', // where the amount stands in the reply
    unit: 'EUR',
    scale: -2, // the reply counts cents
    scope: 'organization',
  },
  errors: {
    codeAt: ['/error/code'],
    rules: [{ code: 'wallet_empty', kind: 'payment_required', reason: 'no_credit' }],
  },
});
