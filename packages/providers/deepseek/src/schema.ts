// @generated from specs/deepseek by pnpm generate; do not edit
export interface paths {
  "/user/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getUserBalance"];
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
    GetUserBalanceResponse: {
      /** @description Whether the account has money for API calls */
      is_available?: boolean;
      balance_infos?: {
        /** @enum {string} */
        currency?: "CNY" | "USD";
        /** @description What is available, granted and topped up */
        total_balance?: string;
        /** @description Granted and not yet expired */
        granted_balance?: string;
        /** @description Topped up */
        topped_up_balance?: string;
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
  getUserBalance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The balance of the account */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GetUserBalanceResponse"];
        };
      };
      /** @description A wrong key */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              message: string;
              type?: string;
              param?: string | null;
              code?: string;
            };
          };
        };
      };
      /** @description Out of money */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              message: string;
              type?: string;
              param?: string | null;
              code?: string;
            };
          };
        };
      };
      /** @description Too fast */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description An error of the server */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The server is overloaded */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
