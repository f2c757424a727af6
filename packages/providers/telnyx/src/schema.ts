// @generated from specs/telnyx by pnpm generate; do not edit
export interface paths {
  "/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a user has to spend */
    get: operations["GetUserBalance"];
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
    UserBalanceResponse: {
      data?: {
        /** @enum {string} */
        record_type?: "balance";
        pending?: string;
        balance?: string;
        credit_limit?: string;
        /** @description Balance and credit limit together */
        available_credit?: string;
        /** @description ISO 4217 */
        currency?: string;
      };
    };
    Errors: {
      errors?: {
        code?: string;
        title?: string;
        detail?: string;
        meta?: Record<string, never>;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  GetUserBalance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The balance of the user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserBalanceResponse"];
        };
      };
      /** @description The key is missing or wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
      /** @description The key or account may not read the balance */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
      /** @description The request cannot be processed */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
      /** @description Out of service for now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
    };
  };
}
