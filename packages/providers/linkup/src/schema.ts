// @generated from specs/linkup by pnpm generate; do not edit
export interface paths {
  "/v1/credits/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * /credits/balance
     * @description The `/credits/balance` endpoint allows you to retrieve your current credits balance.
     */
    get: operations["balance"];
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
    CreditOutput_Output: {
      /**
       * @description The number of credits remaining in your account.
       * @example 123.456
       */
      balance: number;
    };
    Error: {
      statusCode: number;
      error: {
        code: string;
        message: string;
        details?: {
          field?: string;
          message?: string;
        }[];
      };
    };
    OlderError: {
      statusCode: number;
      error: string;
      message: string | string[];
    };
    AnyError: components["schemas"]["Error"] | components["schemas"]["OlderError"];
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  balance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CreditOutput_Output"];
        };
      };
      /** @description Unauthorized - Invalid or missing API key */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AnyError"];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AnyError"];
        };
      };
      /** @description Out of credit, the key's budget reached, or too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AnyError"];
        };
      };
      /** @description Internal server error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AnyError"];
        };
      };
    };
  };
}
