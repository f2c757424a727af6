// @generated from specs/deepgram by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"invalidAuth","wrong":"invalidAuth"}}},"paths":{"/v1/projects/{project_id}/balances":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"balances":{"value":{"balances":[{"balance_id":"00000000-0000-4000-8000-00000feedface","amount":187.43,"units":"usd","purchase_order_id":"made up"}]}}}}}},"400":{"content":{"application/json":{"example":"string"}}},"401":{"content":{"application/json":{"examples":{"invalidAuth":{"value":{"err_code":"INVALID_AUTH","err_msg":"The key is not valid","request_id":"made up"}}}}}},"403":{"content":{"application/json":{"examples":{"insufficientPermissions":{"value":{"category":"INSUFFICIENT_PERMISSIONS","message":"The key lacks a scope","details":"made up","request_id":"made up"}}}}}}}}}}}',
);
