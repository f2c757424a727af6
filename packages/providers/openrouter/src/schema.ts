// @generated from specs/openrouter by pnpm generate; do not edit
export interface paths {
  "/credits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getCredits"];
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
    UnauthorizedResponse: {
      error: components["schemas"]["UnauthorizedResponseErrorData"];
      openrouter_metadata?: {
        [key: string]: unknown;
      } | null;
      user_id?: string | null;
    };
    ForbiddenResponse: {
      error: components["schemas"]["ForbiddenResponseErrorData"];
      openrouter_metadata?: {
        [key: string]: unknown;
      } | null;
      user_id?: string | null;
    };
    InternalServerResponse: {
      error: components["schemas"]["InternalServerResponseErrorData"];
      openrouter_metadata?: {
        [key: string]: unknown;
      } | null;
      user_id?: string | null;
    };
    InternalServerResponseErrorData: {
      code: number;
      message: string;
      metadata?: {
        [key: string]: unknown;
      } | null;
    };
    ForbiddenResponseErrorData: {
      code: number;
      message: string;
      metadata?: {
        [key: string]: unknown;
      } | null;
    };
    UnauthorizedResponseErrorData: {
      code: number;
      message: string;
      metadata?: {
        [key: string]: unknown;
      } | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  getCredits: {
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
            data: {
              /**
               * Format: double
               * @example 100.5
               */
              total_credits: number;
              /**
               * Format: double
               * @example 25.75
               */
              total_usage: number;
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
          "application/json": components["schemas"]["UnauthorizedResponse"];
        };
      };
      /** @description A response. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ForbiddenResponse"];
        };
      };
      /** @description A response. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InternalServerResponse"];
        };
      };
    };
  };
}
