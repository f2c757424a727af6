/**
 * Every kind of failure, with the reasons that are part of the contract.
 * Kinds are closed (a new kind is a major version); reasons may be added.
 */
export const ERROR_REASONS = {
  missing_key: ['empty', 'malformed', 'key_function', 'key_file', 'secret_ref'],
  invalid_config: [
    'base_url',
    'unknown_provider',
    'duplicate_account',
    'per_call_override',
    'account_needed',
    'not_configured',
    'unit',
    'parameter',
    'region',
    'option',
    'provider_loader',
    'file_mode',
  ],
  unauthorized: ['status', 'code'],
  forbidden: ['status', 'code', 'key_tier'],
  payment_required: ['no_credit', 'key_budget'],
  not_found: ['status', 'code'],
  rate_limited: ['slow_down', 'ambiguous'],
  client_error: ['status', 'code'],
  server_error: ['status', 'code'],
  timeout: ['deadline', 'status', 'key_function'],
  network: ['connect', 'dns', 'tls', 'reset', 'unknown'],
  invalid_response: [
    'status',
    'redirect',
    'json',
    'empty',
    'encoding',
    'protocol',
    'too_large',
    'too_deep',
    'duplicate_key',
    'error_envelope',
    'ambiguous',
    'balance_not_a_number',
    'not_an_integer',
    'not_a_currency',
    'no_amount',
  ],
  aborted: ['signal'],
} as const;

/** What went wrong, in one of thirteen words. */
export type ErrorKind = keyof typeof ERROR_REASONS;

/** The stable sub-codes of one kind. */
export type ErrorReason<Kind extends ErrorKind = ErrorKind> = (typeof ERROR_REASONS)[Kind][number];
