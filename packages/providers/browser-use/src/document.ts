// @generated from specs/browser-use by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/billing/account":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"account":{"value":{"name":null,"totalCreditsBalanceUsd":12.5,"monthlyCreditsBalanceUsd":7.25,"additionalCreditsBalanceUsd":5.25,"rateLimit":25,"planInfo":{"planName":"pro","subscriptionStatus":"active","subscriptionId":null,"subscriptionCurrentPeriodEnd":"2026-12-15T10:00:00Z","subscriptionCanceledAt":null},"projectId":"3c90c3cc-0d44-4b50-8888-8dd25736052a"}}}}}},"404":{"content":{"application/json":{"example":{"detail":"text"}}}},"422":{"content":{"application/json":{"example":{"detail":[{"loc":["string"],"msg":"string","type":"string"}]}}}}}}}}}',
);
