// @generated from specs/runway by pnpm generate; do not edit
export interface paths {
  "/v1/organization": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header: {
          "X-Runway-Version": components["parameters"]["X-Runway-Version"];
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
              tier: {
                maxMonthlyCreditSpend: number;
                models: {
                  [key: string]: {
                    maxConcurrentGenerations: number;
                    maxDailyGenerations: number;
                  };
                };
              };
              creditBalance: number;
              usage: {
                models: {
                  [key: string]: {
                    dailyGenerations: number;
                  };
                };
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

interface components {
  schemas: never;
  responses: never;
  parameters: {
    "X-Runway-Version": "2024-11-06";
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
