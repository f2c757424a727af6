// @generated from specs/siliconflow by pnpm generate; do not edit
export interface paths {
  "/user/info": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["user-info"];
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
    StringData: string;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  "user-info": {
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
            /** @example 20000 */
            code?: number;
            /** @example OK */
            message?: string;
            /** @example true */
            status?: boolean;
            data?: {
              /** @example userid */
              id?: string;
              /** @example username */
              name?: string;
              /** @example user_avatar_image_url */
              image?: string;
              /** @example user_email_address */
              email?: string;
              /** @example false */
              isAdmin?: boolean;
              /** @example 0.88 */
              balance?: string;
              /** @example normal */
              status?: string;
              /** @example user_introduction */
              introduction?: string;
              /** @example user_role */
              role?: string;
              /** @example 88.00 */
              chargeBalance?: string;
              /** @example 88.88 */
              totalBalance?: string;
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
          "application/json": components["schemas"]["StringData"];
        };
      };
      /** @description A response. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StringData"];
        };
      };
      /** @description A response. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StringData"];
        };
      };
      /** @description A response. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StringData"];
        };
      };
      /** @description A response. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StringData"];
        };
      };
      /** @description A response. */
      504: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StringData"];
        };
      };
    };
  };
}
