// @generated from specs/you by pnpm generate; do not edit
export interface paths {
  "/v1/billing/account_balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Account balance
     * @description The remaining credit of the billing entity behind the key: the shared pool of the organization for its members, else the individual user's own credit.
     */
    get: operations["getAccountBalance"];
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
    AccountBalance: {
      data: {
        /** @description Always "account" */
        type: string;
        /** @description Stable hash that identifies the organization or user */
        id: string;
        attributes: {
          /** @description Remaining credit in US cents; may be a fraction */
          balance: number;
        };
      };
    };
    ErrorDetail: {
      detail: string;
    };
    ValidationErrors: {
      detail: Record<string, never>[];
    };
    ErrorText: {
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
  getAccountBalance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The balance of the billing entity */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountBalance"];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorDetail"];
        };
      };
      /** @description Insufficient credits */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorDetail"];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorDetail"];
        };
      };
      /** @description Invalid request */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorText"] | components["schemas"]["ValidationErrors"];
        };
      };
      /** @description Internal server error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorDetail"];
        };
      };
    };
  };
}
