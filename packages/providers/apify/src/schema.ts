// @generated from specs/apify by pnpm generate; do not edit
export interface paths {
  "/v2/users/me/limits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["users_me_limits_get"];
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
    LimitsResponse: {
      data: components["schemas"]["AccountLimits"];
    };
    ErrorResponse: {
      error: components["schemas"]["ErrorDetail"];
    };
    ErrorDetail: {
      type?: components["schemas"]["ErrorType"];
      message?: string;
    };
    ErrorType: string;
    AccountLimits: {
      monthlyUsageCycle: components["schemas"]["UsageCycle"];
      limits: components["schemas"]["Limits"];
      current: components["schemas"]["Current"];
    };
    UsageCycle: {
      /**
       * Format: date-time
       * @example 2022-10-02T00:00:00.000Z
       */
      startAt: string;
      /**
       * Format: date-time
       * @example 2022-11-01T23:59:59.999Z
       */
      endAt: string;
    };
    Limits: {
      /** @example 300 */
      maxMonthlyUsageUsd: number;
      /** @example 1000 */
      maxMonthlyActorComputeUnits: number;
      /** @example 7 */
      maxMonthlyExternalDataTransferGbytes: number;
      /** @example 50 */
      maxMonthlyProxySerps: number;
      /** @example 0.5 */
      maxMonthlyResidentialProxyGbytes: number;
      /** @example 16 */
      maxActorMemoryGbytes: number;
      /** @example 100 */
      maxActorCount: number;
      /** @example 1000 */
      maxActorTaskCount: number;
      /** @example 256 */
      maxConcurrentActorJobs: number;
      /** @example 9 */
      maxTeamAccountSeatCount: number;
      /** @example 90 */
      dataRetentionDays: number;
      /** @example 100 */
      maxScheduleCount?: number;
    };
    Current: {
      /** @example 43 */
      monthlyUsageUsd: number;
      /** @example 500.784475 */
      monthlyActorComputeUnits: number;
      /** @example 3.00861903931946 */
      monthlyExternalDataTransferGbytes: number;
      /** @example 34 */
      monthlyProxySerps: number;
      /** @example 0.4 */
      monthlyResidentialProxyGbytes: number;
      /** @example 8 */
      actorMemoryGbytes: number;
      /** @example 31 */
      actorCount: number;
      /** @example 130 */
      actorTaskCount: number;
      /** @example 0 */
      activeActorJobCount: number;
      /** @example 5 */
      teamAccountSeatCount: number;
      /** @example 77 */
      scheduleCount?: number;
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
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description A response. */
    MethodNotAllowed: {
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
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  users_me_limits_get: {
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
          "application/json": components["schemas"]["LimitsResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      405: components["responses"]["MethodNotAllowed"];
      429: components["responses"]["TooManyRequests"];
    };
  };
}
