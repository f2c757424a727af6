// @generated from specs/moonshot by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/v1/users/me/balance":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"object","properties":{"code":{"type":"number"},"data":{"const":{"available_balance":49.58894,"voucher_balance":46.58893,"cash_balance":3.00001}},"scode":{"const":"0x0"},"status":{"const":true}}}}}},"401":{"content":{"application/json":{"example":{"error":{"message":"string","type":"string","code":"string"}}}}},"500":{"content":{"application/json":{"example":{"error":{"message":"string","type":"string","code":"string"}}}}}}}}}}',
);
