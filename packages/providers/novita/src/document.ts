// @generated from specs/novita by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"failedToAuth","wrong":"failedToAuth"}}},"paths":{"/openapi/v1/billing/balance/detail":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"balance":{"value":{"availableBalance":"1000000","cashBalance":"800000","creditLimit":"200000","pendingCharges":"0","outstandingInvoices":"0"}}}}}},"401":{"content":{"application/json":{"examples":{"failedToAuth":{"value":{"code":401,"reason":"FAILED_TO_AUTH","message":"The key was not recognized","metadata":{}}}}}}},"403":{"content":{"application/json":{"examples":{"notEnoughBalance":{"value":{"code":403,"reason":"NOT_ENOUGH_BALANCE","message":"The balance is used up","metadata":{}}}}}}}}}}}}',
);
