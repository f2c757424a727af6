// @generated from specs/moonshot by pnpm generate; do not edit
export interface paths {
  "/v1/users/me/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
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
            "application/json": components["schemas"]["BalanceResponse"];
          };
        };
        /** @description A response. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["ErrorResponse"];
          };
        };
        /** @description A response. */
        500: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["ErrorResponse"];
          };
        };
      };
    };
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
    BalanceResponse: {
      code: number;
      data: {
        /**
         * Format: float
         * @example 49.58894
         */
        available_balance: number;
        /**
         * Format: float
         * @example 46.58893
         */
        voucher_balance: number;
        /**
         * Format: float
         * @example 3.00001
         */
        cash_balance: number;
      };
      /** @example 0x0 */
      scode: string;
      /** @example true */
      status: boolean;
    };
    ErrorResponse: {
      error: {
        message: string;
        type?: string;
        code?: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
