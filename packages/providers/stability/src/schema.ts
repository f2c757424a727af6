// @generated from specs/stability by pnpm generate; do not edit
export interface paths {
  "/v1/user/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["userBalance"];
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
    BalanceResponseBody: {
      /**
       * Format: double
       * @example 0.41122252265928866
       */
      credits: number;
    };
    Error: {
      /** @example 296a972f-666a-44a1-a3df-c9c28a1f56c0 */
      id: string;
      /** @example bad_request */
      name: string;
      /** @example text */
      message: string;
    };
  };
  responses: {
    /** @description A response. */
    401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description A response. */
    500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
  };
  parameters: {
    /** @example org-123456 */
    organization: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  userBalance: {
    parameters: {
      query?: never;
      header?: {
        /** @example org-123456 */
        Organization?: components["parameters"]["organization"];
      };
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
          "application/json": components["schemas"]["BalanceResponseBody"];
        };
      };
      401: components["responses"]["401"];
      500: components["responses"]["500"];
    };
  };
}
