// @generated from specs/browser-use by pnpm generate; do not edit
export interface paths {
  "/billing/account": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["get_account_billing_billing_account_get"];
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
    AccountView: {
      name?: string | null;
      totalCreditsBalanceUsd: number;
      monthlyCreditsBalanceUsd: number;
      additionalCreditsBalanceUsd: number;
      rateLimit: number;
      planInfo: components["schemas"]["PlanInfo"];
      /** @default false */
      isFreeTier?: boolean;
      /** Format: uuid */
      projectId: string;
    };
    AccountNotFoundError: {
      /** @default text */
      detail?: string;
    };
    HTTPValidationError: {
      detail?: components["schemas"]["ValidationError"][];
    };
    ValidationError: {
      loc: (string | number)[];
      msg: string;
      type: string;
    };
    PlanInfo: {
      planName: string;
      subscriptionStatus: string | null;
      subscriptionId: string | null;
      subscriptionCurrentPeriodEnd: string | null;
      subscriptionCanceledAt: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  get_account_billing_billing_account_get: {
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
          "application/json": components["schemas"]["AccountView"];
        };
      };
      /** @description A response. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountNotFoundError"];
        };
      };
      /** @description A response. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["HTTPValidationError"];
        };
      };
    };
  };
}
