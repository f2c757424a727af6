// @generated from specs/twilio by pnpm generate; do not edit
export interface paths {
  "/2010-04-01/Accounts/{AccountSid}/Balance.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["FetchBalance"];
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
    "api.v2010.account.balance": {
      account_sid?: string | null;
      balance?: string | null;
      currency?: string | null;
    };
    Error: {
      code?: number;
      message?: string;
      more_info?: string;
      status?: number;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  FetchBalance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        AccountSid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A response. */
      200: {
        headers: {
          /** @example * */
          "Access-Control-Allow-Origin"?: string;
          /** @example text */
          "Access-Control-Allow-Methods"?: string;
          /** @example text */
          "Access-Control-Allow-Headers"?: string;
          "Access-Control-Allow-Credentials"?: boolean;
          "Access-Control-Expose-Headers"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["api.v2010.account.balance"];
        };
      };
      /** @description The token is wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description No such account */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
}
