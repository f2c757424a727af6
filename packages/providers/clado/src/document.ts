// @generated from specs/clado by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/api/credits":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"credits":{"value":{"credits":247,"last_topup_at":"2024-01-15T10:30:00Z"}}}}}},"401":{},"404":{},"429":{"content":{"application/json":{"examples":{"rateLimitExceeded":{"value":{"error":"Rate limit exceeded","retry_after":60}}}}}},"500":{}}}}}}',
);
