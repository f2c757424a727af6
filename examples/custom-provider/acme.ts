import { defineProvider } from '@fuelgauge/core';

/** A vendor that is not in the registry. Everything specific to it is data. */
export const acme = defineProvider()({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.example',
  path: '/v1/wallet',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: {
    remaining: '/wallet/left', // JSON pointer to the amount in the response
    unit: 'EUR',
    scale: -2, // the response counts cents
    scope: 'organization',
  },
  errors: {
    codeAt: ['/error/code'],
    rules: [{ code: 'wallet_empty', kind: 'payment_required', reason: 'no_credit' }],
  },
});
