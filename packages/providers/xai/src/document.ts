// @generated from specs/xai by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/v1/billing/teams/{team_id}/prepaid/balance":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"balance":{"value":{"changes":[{"changeOrigin":"PURCHASE","amount":{"val":"-1000"},"createTs":"2026-03-23T12:56:21Z"}],"total":{"val":"-1000"}}}}}}},"401":{},"403":{},"404":{}}}}}}',
);
