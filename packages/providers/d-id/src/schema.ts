// @generated from specs/d-id by pnpm generate; do not edit
export interface paths {
  "/credits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["GetCredits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

interface operations {
  GetCredits: {
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
            credits: {
              owner_id: string;
              created_at?: string;
              modified_at?: string;
              /** Format: double */
              remaining: number;
              /** Format: double */
              total: number;
              expire_at: string;
              valid_from?: string;
              product_id?: string;
              price_id?: string;
              plan_group?: string;
              /** @enum {string} */
              product_billing_interval?: "month" | "year";
            }[];
            /** Format: double */
            remaining: number;
            /** Format: double */
            total: number;
          };
        };
      };
      /** @description The key is missing or wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            kind: string;
            description?: string;
          };
        };
      };
      /** @description A response. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            kind: string;
            description: string;
            details?: unknown;
            internal?: string;
          };
        };
      };
    };
  };
}
