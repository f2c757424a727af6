// @generated from specs/clado by pnpm generate; do not edit
export interface paths {
  "/api/credits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Credits
     * @description Check remaining credits for your API key. This endpoint is free and returns your current credit balance.
     */
    get: operations["getCredits"];
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
    CreditsResponse: {
      /** @description Number of credits remaining in your account */
      credits: number;
      /** @description ISO 8601 timestamp of your last credit purchase/top-up */
      last_topup_at?: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  getCredits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Credits information retrieved successfully */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CreditsResponse"];
        };
      };
      /** @description Unauthorized - API key missing or invalid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found - Unable to retrieve credit information */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Rate limit exceeded */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: string;
            /** @description Seconds to wait */
            retry_after: number;
          };
        };
      };
      /** @description Internal Server Error - Credit service error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
