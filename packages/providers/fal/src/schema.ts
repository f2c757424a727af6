// @generated from specs/fal by pnpm generate; do not edit
export interface paths {
  "/account/billing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getAccountBilling"];
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
  getAccountBilling: {
    parameters: {
      query?: {
        expand?: string | string[];
      };
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
            /** @example my-team */
            username: string;
            credits?: {
              /** @example 24.5 */
              current_balance: number;
              /** @example USD */
              currency: string;
            };
          };
        };
      };
      /** @description A response. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              /** @enum {string} */
              type: "authorization_error" | "validation_error" | "not_found" | "rate_limited" | "server_error" | "not_implemented";
              message: string;
              /** Format: uri */
              docs_url?: string;
              request_id?: string;
            };
          };
        };
      };
      /** @description A response. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              /** @enum {string} */
              type: "authorization_error" | "validation_error" | "not_found" | "rate_limited" | "server_error" | "not_implemented";
              message: string;
              /** Format: uri */
              docs_url?: string;
              request_id?: string;
            };
          };
        };
      };
      /** @description A response. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              /** @enum {string} */
              type: "authorization_error" | "validation_error" | "not_found" | "rate_limited" | "server_error" | "not_implemented";
              message: string;
              /** Format: uri */
              docs_url?: string;
              request_id?: string;
            };
          };
        };
      };
      /** @description A response. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              /** @enum {string} */
              type: "authorization_error" | "validation_error" | "not_found" | "rate_limited" | "server_error" | "not_implemented";
              message: string;
              /** Format: uri */
              docs_url?: string;
              request_id?: string;
            };
          };
        };
      };
      /** @description A response. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error: {
              /** @enum {string} */
              type: "authorization_error" | "validation_error" | "not_found" | "rate_limited" | "server_error" | "not_implemented";
              message: string;
              /** Format: uri */
              docs_url?: string;
              request_id?: string;
            };
          };
        };
      };
    };
  };
}
