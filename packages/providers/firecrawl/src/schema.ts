// @generated from specs/firecrawl by pnpm generate; do not edit
export interface paths {
  "/team/credit-usage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getCreditUsage"];
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
  getCreditUsage: {
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
            /** @example true */
            success?: boolean;
            data?: {
              /** @example 1000 */
              remainingCredits?: number;
              /** @example 500000 */
              planCredits?: number;
              /**
               * Format: date-time
               * @example 2025-01-01T00:00:00Z
               */
              billingPeriodStart?: string | null;
              /**
               * Format: date-time
               * @example 2025-01-31T23:59:59Z
               */
              billingPeriodEnd?: string | null;
            };
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
            success?: boolean;
            error?: string;
          };
        };
      };
      /** @description Out of credit */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            success?: boolean;
            error?: string;
          };
        };
      };
      /** @description The key may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            success?: boolean;
            error?: string;
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
            /** @example false */
            success?: boolean;
            /** @example text */
            error?: string;
          };
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            success?: boolean;
            error?: string;
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
            /** @example false */
            success?: boolean;
            /** @example text */
            error?: string;
          };
        };
      };
    };
  };
}
