// @generated from specs/novita by pnpm generate; do not edit
export interface paths {
  "/openapi/v1/billing/balance/detail": {
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
    Balance: {
      /** @description What the user can spend */
      availableBalance?: string;
      /** @description What is left of top-ups */
      cashBalance?: string;
      /** @description How much may be owed */
      creditLimit?: string;
      /** @description Zero for now */
      pendingCharges?: string;
      /** @description What is owed */
      outstandingInvoices?: string;
    };
    Error: {
      code: number;
      reason: string;
      message: string;
      metadata?: Record<string, never>;
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
      /** @description The balance of the user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Balance"];
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
      /** @description Not allowed, or no money */
      403: {
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
