import { BalanceError } from './balance-error.ts';
import type { BalanceErrorData } from './error.ts';
import type { ErrorKind } from './error-kind.ts';

/** The two facts about a provider that messages name. */
export interface NamedProvider {
  readonly id: string;
  readonly keyVariables?: readonly string[];
}

/** What is known of a failure beyond its kind and reason. */
export interface FailureDetails {
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
  /** Our own words for what happened, where the table's are too general. */
  readonly happened?: string;
  /** Our own words for what to do next, where the table's are too general. */
  readonly advice?: string;
}

const CHECK_KEY = 'check $KEY';
const LATER = 'try again later';
const REPORT = 'nothing was counted; if it persists, the vendor has changed its API';

/** What happened and what to do, by kind or by kind/reason. `$KEY` stands for the name of the key variable. */
const WORDS: Readonly<Record<string, readonly [happened: string, advice: string]>> = {
  missing_key: ['no API key', 'pass apiKey or set $KEY'],
  'missing_key/malformed': ['the API key has characters that no key has', CHECK_KEY],
  'missing_key/key_function': ['the apiKey function failed', 'make it return a key'],
  invalid_config: ['invalid configuration', 'check the options'],
  'invalid_config/base_url': [
    'the base URL is not usable',
    'give an https URL without user, query or fragment (http only for loopback)',
  ],
  'invalid_config/per_call_override': [
    'a request may not bring its own fetch, Request, base URL or origin',
    'set them when the client is created',
  ],
  'invalid_config/provider_loader': ['the provider could not be loaded', 'check that its package is installed'],
  unauthorized: ['the vendor rejected the API key', CHECK_KEY],
  forbidden: ['the vendor refused access', "check the key's permissions"],
  payment_required: ['out of credit', 'top up the account'],
  'payment_required/key_budget': ["the key's own budget is used up", "raise the key's budget"],
  not_found: ['the vendor knows no such account or path', 'check the account and the base URL'],
  rate_limited: ['too many requests', 'ask less often'],
  'rate_limited/ambiguous': [
    'out of credit or too many requests: the vendor does not say which',
    'check the account at the vendor',
  ],
  client_error: ['the vendor refused the request', 'check for a newer version of this package'],
  server_error: ['the vendor failed', LATER],
  timeout: ['no complete answer in time', LATER],
  'timeout/key_function': ['the apiKey function did not answer in time', 'make it answer sooner'],
  network: ['the connection failed', 'check the network'],
  'network/dns': ['the host name could not be resolved', 'check the network and the base URL'],
  'network/tls': ['no trusted TLS connection', 'check the base URL, proxies and certificates'],
  invalid_response: ['the answer is not what the vendor promises', REPORT],
  'invalid_response/redirect': [
    'the vendor answered with a redirect, which is not followed with a key',
    'check the base URL',
  ],
  'invalid_response/too_large': ['the answer is too large to be a balance', REPORT],
  'invalid_response/balance_not_a_number': ['the answer holds no balance', REPORT],
  'invalid_response/not_a_currency': ['the answer does not say in which currency it counts', REPORT],
  'invalid_response/error_envelope': ['the answer reports an error', LATER],
  aborted: ['the call was aborted', 'nothing to do'],
};

/** Kinds of failure that may pass by themselves. */
const RETRYABLE: ReadonlySet<ErrorKind> = new Set(['rate_limited', 'server_error', 'timeout', 'network']);

/** Describes a failure in our own words: `[linkup] the vendor rejected the API key (401): check LINKUP_API_KEY`. */
export function describeFailure(
  provider: NamedProvider,
  kind: ErrorKind,
  reason: string,
  { status = null, retryAfterMs = null, ...words }: FailureDetails = {},
): BalanceErrorData {
  const [happened, advice] = WORDS[`${kind}/${reason}`] ?? WORDS[kind] ?? [kind, LATER];
  const next = words.advice ?? advice.replace('$KEY', provider.keyVariables?.[0] ?? 'the key');
  return {
    kind,
    reason,
    message: `[${provider.id}] ${words.happened ?? happened}${status === null ? '' : ` (${status})`}: ${next}`,
    status,
    retryable: RETRYABLE.has(kind) && reason !== 'tls' && reason !== 'key_function',
    retryAfterMs,
  };
}

/** The same as an exception. */
export function createFailure(...description: Parameters<typeof describeFailure>): BalanceError {
  return new BalanceError(describeFailure(...description));
}
