// @generated from specs/luma by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"invalidKey","wrong":"invalidKey"}}},"paths":{"/credits":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"credits":{"value":{"credit_balance":2500.5}}}}}},"401":{"content":{"application/json":{"examples":{"invalidKey":{"value":{"detail":"The key is not known"}}}}}}}}}}}',
);
