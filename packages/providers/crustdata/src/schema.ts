// @generated from specs/crustdata by pnpm generate; do not edit
export interface paths {
  "/account/credits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The credits of the account and its recurring grant */
    get: operations["getAccountCredits"];
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
  getAccountCredits: {
    parameters: {
      query?: never;
      header: {
        "x-api-version": "2025-11-01";
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The credits of the account */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            account: {
              credits: number;
              recurring_credits?: number;
              recurring_credits_frequency?: string | null;
              recurring_credits_refresh_date?: string | null;
              credit_rollover?: boolean;
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
            message: string;
          };
        };
      };
    };
  };
}
