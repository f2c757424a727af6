// @generated from specs/pollo by pnpm generate; do not edit
export interface paths {
  "/credit/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** get credit balance */
    get: operations["credit-getCreditBalance"];
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
    Credits: {
      availableCredits: number;
      totalCredits: number;
    };
    Error: {
      message: string;
      code: string;
      issues?: {
        message: string;
      }[];
    };
  };
  responses: {
    /** @description Error response */
    error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          message: string;
          code: string;
          issues?: {
            message: string;
          }[];
        };
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  "credit-getCreditBalance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @enum {string} */
            code: "SUCCESS";
            message?: string;
            data: components["schemas"]["Credits"];
          } | components["schemas"]["Credits"];
        };
      };
      /** @description Bad request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description The key is missing or malformed */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description Out of credit, or not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description The key is not known, or the path is wrong */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      default: components["responses"]["error"];
    };
  };
}
