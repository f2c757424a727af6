// @generated from specs/vercel by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/v1/credits":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"credits":{"value":{"balance":"95.50","total_used":"4.50"}}}}}},"401":{"content":{"application/json":{"examples":{"unauthorized":{"value":{"error":{"message":"text","type":"authentication_error"}}}}}}},"429":{"content":{"application/json":{"examples":{"tooFast":{"value":{"error":{"message":"text","type":"rate_limit_exceeded"}}}}}}},"500":{"content":{"application/json":{"examples":{"serverError":{"value":{"error":{"message":"text","type":"internal_server_error"}}}}}}}}}}}}',
);
