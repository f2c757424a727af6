import type { BalanceErrorData } from './balance-error-data.ts';
import type { ErrorKind } from './error-kind.ts';
import { type FailureDetails, isTransient } from './failure.ts';

/** The two facts about a provider that messages name. */
export interface NamedProvider {
  /** Id of the provider. */
  readonly id: string;
  /** Environment variables that may hold the key; the first is named. */
  readonly keyVariables?: readonly string[];
}

const LATER = 'try again later';

/** By kind, or by kind/reason where the kind would mislead. `$KEY` is the key variable. */
const MESSAGES: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  missing_key: ['no usable API key', 'pass apiKey or set $KEY'],
  invalid_config: ['invalid configuration', 'check the options'],
  unauthorized: ['the vendor rejected the API key', 'check $KEY'],
  forbidden: ['the vendor refused access', "check the key's permissions"],
  payment_required: ['out of credit', 'top up the account'],
  'payment_required/key_budget': ["the key's own budget is used up", "raise the key's budget"],
  not_found: ['the vendor knows no such account or path', 'check the account and the base URL'],
  rate_limited: ['too many requests', 'ask less often'],
  'rate_limited/ambiguous': [
    'out of credit or too many requests',
    'check the account at the vendor',
  ],
  client_error: ['the vendor refused the request', 'check for a newer version of this package'],
  server_error: ['the vendor failed', LATER],
  timeout: ['no complete response in time', LATER],
  'timeout/key_function': ['no API key in time', 'check the apiKey function'],
  network: ['the connection failed', 'check the network, proxies and the base URL'],
  'network/tls': ['no trusted TLS connection', 'check certificates, proxies and the base URL'],
  invalid_response: [
    'the response is not what the vendor documents',
    'nothing was counted; if it persists, the vendor has changed its API',
  ],
  aborted: ['the call was aborted', 'nothing to do'],
};

/** Reasons that add nothing to their kind and the status: messages leave them out. */
const IMPLIED_REASONS = /^(status|code|signal|option|no_credit|slow_down)$/;

/**
 * Describes a failure for people, without vendor text: `[linkup] the vendor rejected the API key
 * (401): check LINKUP_API_KEY`.
 */
export function describeFailure(
  { id, keyVariables }: NamedProvider,
  kind: ErrorKind,
  reason: string,
  details: FailureDetails = {},
): BalanceErrorData {
  const own: FailureDetails = Object.assign(Object.create(null), details);
  const { status = null, retryAfterMs = null, problem, hint } = own;
  const [usualProblem, usualHint] = MESSAGES[`${kind}/${reason}`] ??
    MESSAGES[kind] ?? [kind, LATER];
  const isImplied = problem !== undefined || IMPLIED_REASONS.test(reason);
  const facts = [status, isImplied ? null : reason.replaceAll('_', ' ')]
    .filter((fact) => fact !== null)
    .join(', ');
  const nextStep = (hint ?? usualHint).replace('$KEY', keyVariables?.[0] ?? 'the key');
  return {
    kind,
    reason,
    message: `[${id}] ${problem ?? usualProblem}${facts && ` (${facts})`}: ${nextStep}`,
    status,
    retryable: isTransient(kind) && reason !== 'tls' && reason !== 'key_function',
    retryAfterMs,
  };
}
