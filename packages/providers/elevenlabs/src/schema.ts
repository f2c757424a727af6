// @generated from specs/elevenlabs by pnpm generate; do not edit
export interface paths {
  "/v1/user/subscription": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["Get_user_subscription_info_v1_user_subscription_get"];
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
    ExtendedSubscriptionResponseModel: {
      tier: string;
      character_count: number;
      character_limit: number;
      max_character_limit_extension: number | null;
      can_extend_character_limit: boolean;
      allowed_to_extend_character_limit: boolean;
      next_character_count_reset_unix?: number | null;
      voice_slots_used: number;
      professional_voice_slots_used: number;
      voice_limit: number;
      max_voice_add_edits?: number | null;
      voice_add_edit_counter: number;
      professional_voice_limit: number;
      can_extend_voice_limit: boolean;
      can_use_instant_voice_cloning: boolean;
      can_use_professional_voice_cloning: boolean;
      currency?: ("usd" | "eur") | null;
      status: components["schemas"]["SubscriptionStatusType"];
      billing_period?: ("monthly_period" | "annual_period") | null;
      character_refresh_period?: ("monthly_period" | "annual_period") | null;
      next_invoice?: components["schemas"]["InvoiceResponseModel"] | null;
      has_open_invoices: boolean;
      pending_change?: components["schemas"]["PendingSubscriptionSwitchResponseModel"] | components["schemas"]["PendingCancellationResponseModel"] | null;
    };
    HTTPValidationError: {
      detail?: components["schemas"]["ValidationError"][];
    };
    ValidationError: {
      loc: (string | number)[];
      msg: string;
      type: string;
    };
    /** @enum {string} */
    SubscriptionStatusType: "trialing" | "active" | "incomplete" | "past_due" | "free" | "free_disabled";
    InvoiceResponseModel: {
      amount_due_cents: number;
      discount_percent_off?: number | null;
      discount_amount_off?: number | null;
      next_payment_attempt_unix: number;
    };
    PendingSubscriptionSwitchResponseModel: {
      /**
       * @default change
       * @constant
       */
      kind?: "change";
      /** @enum {string} */
      next_tier: "free" | "starter" | "creator" | "pro" | "growing_business" | "scale_2024_08_10" | "grant_tier_1_2025_07_23" | "grant_tier_2_2025_07_23" | "trial" | "enterprise";
      timestamp_seconds: number;
    };
    PendingCancellationResponseModel: {
      /**
       * @default cancellation
       * @constant
       */
      kind?: "cancellation";
      timestamp_seconds: number;
    };
    Error: {
      detail: {
        status: string;
        message: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

interface operations {
  Get_user_subscription_info_v1_user_subscription_get: {
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
          "application/json": components["schemas"]["ExtendedSubscriptionResponseModel"];
        };
      };
      /** @description Unauthorized, or an empty quota, or a key without this permission */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
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
