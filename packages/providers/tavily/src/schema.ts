// @generated from specs/tavily by pnpm generate; do not edit
export interface paths {
  "/usage": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: {
          "X-Project-ID"?: string;
        };
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
              key?: {
                /** @example 150 */
                usage?: number;
                /** @example 1000 */
                limit?: number | null;
                /** @example 100 */
                search_usage?: number;
                /** @example 25 */
                extract_usage?: number;
                /** @example 15 */
                crawl_usage?: number;
                /** @example 7 */
                map_usage?: number;
                /** @example 3 */
                research_usage?: number;
              };
              account?: {
                /** @example Bootstrap */
                current_plan?: string;
                /** @example 500 */
                plan_usage?: number;
                /** @example 15000 */
                plan_limit?: number | null;
                /** @example 25 */
                paygo_usage?: number;
                /** @example 100 */
                paygo_limit?: number | null;
                /** @example 350 */
                search_usage?: number;
                /** @example 75 */
                extract_usage?: number;
                /** @example 50 */
                crawl_usage?: number;
                /** @example 15 */
                map_usage?: number;
                /** @example 10 */
                research_usage?: number;
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
              detail?: {
                error?: string;
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
              detail?: {
                error?: string;
              };
            };
          };
        };
        /** @description The plan's limit is reached */
        432: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              detail?: {
                error?: string;
              };
            };
          };
        };
        /** @description The limit of pay-as-you-go is reached */
        433: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              detail?: {
                error?: string;
              };
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
