// @generated from specs/d-id by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"unauthorized","wrong":"unauthorized"}}},"paths":{"/credits":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"Example 1":{"value":{"credits":[{"owner_id":"52907745-7672-470e-a803-a2f8feb52944","remaining":10000,"total":10000,"expire_at":"2022-11-01T08:04:43.587Z"}],"remaining":10000,"total":10000}}}}}},"401":{"content":{"application/json":{"examples":{"unauthorized":{"value":{"kind":"AuthorizationError","description":"The user is not known"}}}}}},"404":{"content":{"application/json":{"examples":{"Example 1":{"value":{"kind":"NotFoundError","description":"text"}}}}}}}}}}}',
);
