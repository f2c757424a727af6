// @generated from specs/openrouter-key by pnpm generate; do not edit
export interface paths {
  "/key": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getCurrentKey"];
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
  getCurrentKey: {
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
               * @example 17.38
               */
              byok_usage: number;
              /**
               * Format: double
               * @example 17.38
               */
              byok_usage_daily: number;
              /**
               * Format: double
               * @example 17.38
               */
              byok_usage_monthly: number;
              /**
               * Format: double
               * @example 17.38
               */
              byok_usage_weekly: number;
              /** @example user_2dHFtVWx2n56w6HkM0000000000 */
              creator_user_id: string | null;
              /**
               * Format: date-time
               * @example 2027-12-31T23:59:59Z
               */
              expires_at?: string | null;
              /** @example false */
              include_byok_in_limit: boolean;
              /** @example false */
              is_free_tier: boolean;
              /** @example false */
              is_management_key: boolean;
              /**
               * @deprecated
               * @example false
               */
              is_provisioning_key: boolean;
              /** @example sk-or-v1-0e6...1c96 */
              label: string;
              /**
               * Format: double
               * @example 100
               */
              limit: number | null;
              /**
               * Format: double
               * @example 74.5
               */
              limit_remaining: number | null;
              /** @example monthly */
              limit_reset: string | null;
              /** @deprecated */
              rate_limit: {
                /** @example 1h */
                interval: string;
                /** @example text */
                note: string;
                /** @example 1000 */
                requests: number;
              };
              /**
               * Format: double
               * @example 25.5
               */
              usage: number;
              /**
               * Format: double
               * @example 25.5
               */
              usage_daily: number;
              /**
               * Format: double
               * @example 25.5
               */
              usage_monthly: number;
              /**
               * Format: double
               * @example 25.5
               */
              usage_weekly: number;
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
