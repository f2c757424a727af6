// @generated from specs/deepl by pnpm generate; do not edit
export interface paths {
  "/v2/usage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getUsage"];
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
    UsageResponse: {
      /**
       * Format: int64
       * @example 180118
       */
      character_count?: number;
      /**
       * Format: int64
       * @example 1250000
       */
      character_limit?: number;
      products?: {
        /** @example write */
        product_type?: string;
        /**
         * @example characters
         * @enum {string}
         */
        billing_unit?: "characters" | "minutes";
        /** @example 0 */
        api_key_unit_count?: number;
        /** @example 5643 */
        account_unit_count?: number;
        /**
         * @deprecated
         * @example 0
         */
        api_key_character_count?: number;
        /**
         * @deprecated
         * @example 5643
         */
        character_count?: number;
      }[];
      /** @example 636 */
      api_key_character_count?: number;
      /** @example 1000000000000 */
      api_key_character_limit?: number;
      /**
       * @deprecated
       * @example 0
       */
      speech_to_text_milliseconds_count?: number;
      /**
       * @deprecated
       * @example 0
       */
      speech_to_text_milliseconds_limit?: number;
      /** @example 30 */
      speech_to_text_minutes_count?: number;
      /** @example 600 */
      speech_to_text_minutes_limit?: number;
      /**
       * Format: date-time
       * @example 2025-05-13T09:18:42Z
       */
      start_time?: string;
      /**
       * Format: date-time
       * @example 2025-06-13T09:18:42Z
       */
      end_time?: string;
    };
    ErrorResponse: {
      message: string;
      /** @example invalid_content_type */
      code?: string;
    };
  };
  responses: {
    /** @description A response. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    ForbiddenScoped: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    PayloadTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    TooManyRequests: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    QuotaExceeded: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description A response. */
    ServiceUnavailable: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @example 501c3d93cc0c4f11ae2f60a226c2f0f0 */
    "X-Trace-ID": string;
  };
  pathItems: never;
}

interface operations {
  getUsage: {
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
          "X-Trace-ID": components["headers"]["X-Trace-ID"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UsageResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["ForbiddenScoped"];
      404: components["responses"]["NotFound"];
      413: components["responses"]["PayloadTooLarge"];
      429: components["responses"]["TooManyRequests"];
      456: components["responses"]["QuotaExceeded"];
      500: components["responses"]["InternalServerError"];
      504: components["responses"]["ServiceUnavailable"];
      529: components["responses"]["TooManyRequests"];
    };
  };
}
