// @generated from specs/xai by pnpm generate; do not edit
export interface paths {
  "/v1/billing/teams/{team_id}/prepaid/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listPrepaidBalance"];
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
    Cents: {
      val: string;
    };
    PrepaidBalance: {
      changes?: {
        /** @enum {string} */
        changeOrigin?: "PURCHASE" | "SPEND" | "REFUND" | "MANUAL" | "AUTO_PURCHASE";
        amount?: components["schemas"]["Cents"];
        createTs?: string;
      }[];
      total: components["schemas"]["Cents"];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  listPrepaidBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        team_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ledger of the prepaid credit, and its sum */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PrepaidBalance"];
        };
      };
      /** @description The key is missing or is none of the Management API */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The key may not read the billing */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such team, or the key is not of it */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
