// @generated from specs/kie by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"badKey","wrong":"badKey"}}},"paths":{"/api/v1/chat/credit":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"credits":{"value":{"code":200,"msg":"success","data":100}}}}}},"401":{"content":{"application/json":{"examples":{"badKey":{"value":{"code":401,"msg":"The key is missing or wrong"}}}}}}}}}}}',
);
