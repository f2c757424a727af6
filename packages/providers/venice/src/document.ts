// @generated from specs/venice by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"wrong":"authenticationFailed","missing":"authenticationFailed"}}},"paths":{"/billing/balance":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"canConsume":true,"consumptionCurrency":"DIEM","balances":{"diem":90.5,"usd":25},"diemEpochAllocation":100}}}},"401":{"content":{"application/json":{"examples":{"authenticationFailed":{"value":{"error":"Authentication failed"}},"adminKeyRequired":{"value":{"error":"Admin API key required"}}}}}},"500":{"content":{"application/json":{"example":{"error":"string"}}}}}}}}}',
);
