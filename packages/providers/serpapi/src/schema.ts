// @generated from specs/serpapi by pnpm generate; do not edit
export interface paths {
  "/account.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Plan and searches of an account */
    get: operations["getAccount"];
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
    Account: {
      account_id?: string;
      api_key?: string;
      account_email?: string;
      plan_id?: string;
      plan_name?: string;
      plan_monthly_price?: number;
      searches_per_month?: number;
      plan_searches_left?: number;
      extra_credits?: number;
      total_searches_left?: number;
      this_month_usage?: number;
      last_hour_searches?: number;
      account_rate_limit_per_hour?: number;
      plan_next_renewal_date?: string | null;
      plan_renewal_date?: string | null;
    };
    Error: {
      error: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The account behind the key */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Account"];
        };
      };
      /** @description The key is missing or wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description The account may not do this, or is no more */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description Too many requests in an hour, or no searches left */
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
