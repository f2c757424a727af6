// @generated from specs/ngrok-ai by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/credits/balance":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"object","properties":{"balanceCents":{"type":"number"}}}}}}}}}}}',
);
