// @generated from specs/kie by pnpm generate; do not edit
export interface paths {
  "/api/v1/chat/credit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The credits that are left */
    get: operations["getRemainingCredits"];
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
  getRemainingCredits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The credits, or an error that has a code of its own */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @enum {integer} */
            code: 200 | 401 | 402 | 404 | 422 | 429 | 455 | 500 | 505;
            msg: string;
            data?: number;
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
            code: number;
            msg?: string;
          };
        };
      };
    };
  };
}
