// @generated from specs/twilio by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"authenticate","wrong":"authenticate"}}},"paths":{"/2010-04-01/Accounts/{AccountSid}/Balance.json":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"fetch":{"value":{"account_sid":"ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","balance":"0.05","currency":"USD"}}}}}},"401":{"content":{"application/json":{"examples":{"authenticate":{"value":{"code":20003,"message":"Log in first","status":401}}}}}},"404":{"content":{"application/json":{"examples":{"notFound":{"value":{"code":20404,"message":"Not found","status":404}}}}}},"429":{"content":{"application/json":{"examples":{"tooMany":{"value":{"code":20429,"message":"Too many requests","status":429}}}}}}}}}}}',
);
