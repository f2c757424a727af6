// @generated from specs/deepseek by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/user/balance":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"balance":{"value":{"is_available":true,"balance_infos":[{"currency":"CNY","total_balance":"110.00","granted_balance":"10.00","topped_up_balance":"100.00"}]}}}}}},"401":{"content":{"application/json":{"examples":{"unauthorized":{"value":{"error":{"message":"text","type":"authentication_error","param":null,"code":"invalid_request_error"}}}}}}},"402":{"content":{"application/json":{"examples":{"noMoney":{"value":{"error":{"message":"text","type":"unknown_error","param":null,"code":"invalid_request_error"}}}}}}},"429":{},"500":{},"503":{}}}}}}',
);
