// @generated from specs/tavily by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/usage":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"key":{"usage":150,"limit":1000,"search_usage":100,"extract_usage":25,"crawl_usage":15,"map_usage":7,"research_usage":3},"account":{"current_plan":"Bootstrap","plan_usage":500,"plan_limit":15000,"paygo_usage":25,"paygo_limit":100,"search_usage":350,"extract_usage":75,"crawl_usage":50,"map_usage":15,"research_usage":10}}}}},"401":{"content":{"application/json":{"example":{"detail":{"error":"text"}}}}},"429":{"content":{"application/json":{"example":{"detail":{"error":"text"}}}}},"432":{"content":{"application/json":{"example":{"detail":{"error":"The limit of the plan is reached"}}}}},"433":{"content":{"application/json":{"example":{"detail":{"error":"The limit of pay-as-you-go is reached"}}}}}}}}}}',
);
