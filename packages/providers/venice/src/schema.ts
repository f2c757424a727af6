// @generated from specs/venice by pnpm generate; do not edit
export interface paths {
  "/billing/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getBillingBalance"];
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
    StandardError: {
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
  getBillingBalance: {
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
          "application/json": {
            /** @example true */
            canConsume: boolean;
            /**
             * @example DIEM
             * @enum {string|null}
             */
            consumptionCurrency: "USD" | "VCU" | "DIEM" | "BUNDLED_CREDITS" | "EARNED_CREDITS" | null;
            balances: {
              /** @example 90.5 */
              diem: number | null;
              /** @example 25 */
              usd: number | null;
              bundledCredits?: number | null;
              earnedCredits?: number | null;
            };
            /** @example 100 */
            diemEpochAllocation: number;
          };
        };
      };
      /** @description A response. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StandardError"];
        };
      };
      /** @description A response. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StandardError"];
        };
      };
    };
  };
}
