// @generated from specs/stability by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"unauthorized","wrong":"unauthorized"}}},"paths":{"/v1/user/balance":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"credits":0.6336833840314097}}}},"401":{"content":{"application/json":{"examples":{"unauthorized":{"value":{"id":"9160aa70-222f-4a36-9eb7-475e2668362a","name":"unauthorized","message":"text"}}}}}},"500":{"content":{"application/json":{"example":{"id":"f81964d6-619b-453e-97bc-9fd7ac3f04e7","name":"server_error","message":"text"}}}}}}}}}',
);
