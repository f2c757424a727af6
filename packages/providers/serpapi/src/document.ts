// @generated from specs/serpapi by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"x-fuelgauge":{"key":{"examples":{"missing":"invalidKey","wrong":"invalidKey"}}},"paths":{"/account.json":{"get":{"responses":{"200":{"content":{"application/json":{"examples":{"account":{"value":{"account_id":"5ac54d6adefb2f1dba1663f5","plan_id":"bigdata","plan_name":"Big Data Plan","plan_monthly_price":250,"searches_per_month":30000,"plan_searches_left":5958,"extra_credits":0,"total_searches_left":5958,"this_month_usage":24042,"last_hour_searches":42,"account_rate_limit_per_hour":6000}}}}}},"401":{"content":{"application/json":{"examples":{"invalidKey":{"value":{"error":"The key is missing or wrong"}}}}}},"403":{"content":{"application/json":{"example":{"error":"The account is no more"}}}},"429":{"content":{"application/json":{"example":{"error":"Too many requests"}}}}}}}}}',
);
