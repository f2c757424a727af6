// @generated from specs/ngrok-ai by pnpm generate; do not edit
export interface paths {
  "/credits/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["GetCreditBalance"];
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
    CreditBalance: {
      /** Format: int64 */
      balanceCents: number;
    };
    Error: {
      errorCode?: string;
      /** Format: int32 */
      statusCode: number;
      msg: string;
      details: {
        [key: string]: string;
      };
    };
  };
  responses: {
    /** @description A response. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  GetCreditBalance: {
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
          "application/json": components["schemas"]["CreditBalance"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
}
