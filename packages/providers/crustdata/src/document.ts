// @generated from specs/crustdata by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"missing","wrong":"wrong"}}},"paths":{"/account/credits":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"recurring":{"value":{"account":{"credits":5000.5,"recurring_credits":2000,"recurring_credits_frequency":"monthly","recurring_credits_refresh_date":"2026-09-01T00:00:00Z"}}}}}}},"401":{"content":{"application/json":{"examples":{"missing":{"value":{"message":"There is no key"}},"wrong":{"value":{"message":"The key is not known"}}}}}}}}}}}',
);
