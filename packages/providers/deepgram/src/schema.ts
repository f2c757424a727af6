// @generated from specs/deepgram by pnpm generate; do not edit
export interface paths {
  "/v1/projects/{project_id}/balances": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["list"];
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
    ListProjectBalancesV1Response: {
      balances?: components["schemas"]["ListProjectBalancesV1ResponseBalancesItems"][];
    };
    ErrorResponse: components["schemas"]["ErrorResponseTextError"] | components["schemas"]["ErrorResponseLegacyError"] | components["schemas"]["ErrorResponseModernError"];
    ErrorResponseTextError: string;
    ErrorResponseLegacyError: {
      err_code?: string;
      err_msg?: string;
      request_id?: string;
    };
    ErrorResponseModernError: {
      category?: string;
      message?: string;
      details?: string;
      request_id?: string;
    };
    ListProjectBalancesV1ResponseBalancesItems: {
      balance_id?: string;
      /** Format: double */
      amount?: number;
      units?: string;
      purchase_order_id?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        project_id: string;
      };
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
          "application/json": components["schemas"]["ListProjectBalancesV1Response"];
        };
      };
      /** @description A response. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The key is missing or wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The key may not read the balances of this project */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
    };
  };
}
