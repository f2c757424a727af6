// @generated from specs/openrouter by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/credits":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"data":{"total_credits":100.5,"total_usage":25.75}}}}},"401":{"content":{"application/json":{"example":{"error":{"code":401,"message":"text"}}}}},"403":{"content":{"application/json":{"example":{"error":{"code":403,"message":"text"}}}}},"500":{"content":{"application/json":{"example":{"error":{"code":500,"message":"text"}}}}}}}}}}',
);
