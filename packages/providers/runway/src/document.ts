// @generated from specs/runway by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/v1/organization":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"organization":{"value":{"tier":{"maxMonthlyCreditSpend":9000,"models":{"gen4_turbo":{"maxConcurrentGenerations":1,"maxDailyGenerations":50}}},"creditBalance":1234,"usage":{"models":{"gen4_turbo":{"dailyGenerations":3}}}}}}}}}}}}}}',
);
