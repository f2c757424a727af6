// @generated from specs/coingecko by pnpm generate; do not edit
export interface paths {
  "/key": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["api-usage"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

interface components {
  schemas: {
    ApiUsage: {
      plan: string;
      rate_limit_request_per_minute: number;
      monthly_call_credit: number;
      current_total_monthly_calls: number;
      current_remaining_monthly_calls: number;
      api_key_rate_limit_request_per_minute: number;
      api_key_monthly_call_credit: number;
      api_key_current_total_monthly_calls: number;
    };
    Error: {
      status?: {
        error_code?: number;
        error_message?: string;
      };
    };
    NestedError: {
      error?: components["schemas"]["Error"];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  "api-usage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A response. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ApiUsage"];
        };
      };
      /** @description The key is missing or wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"] | components["schemas"]["NestedError"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
}
