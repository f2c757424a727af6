import type { ErrorKind } from './error-kind.ts';

/** What happened, and what to do where that is not what the kind says. */
export type Words = readonly [problem: string, hint?: string];

/** The words of a kind under `*`, and of the reasons and statuses for which these are too general. */
export type KindWords = { readonly '*': readonly [problem: string, hint: string] } & Readonly<
  Record<string, Words>
>;

const LATER = 'try again $WHEN';
/** Somebody else has answered: nothing is said about the vendor. */
const DETOUR = 'check baseUrl, proxies and captive portals';

/**
 * The one table of what messages say; `docs/errors.md` is written from it. Every client carries it,
 * so it is short. In place of `$KEY` stands where the key came from, of `$LIMIT` the user's own
 * limit, of `$WHEN` the wait that the vendor asked for.
 */
export const WORDS: Readonly<Record<ErrorKind, KindWords>> = {
  missing_key: {
    '*': ['no API key from $KEY', 'set it, or pass apiKey'],
    malformed: ['what $KEY gives cannot be a key', 'copy the key again'],
    key_function: ['$KEY threw an error', 'look into its own log'],
  },
  invalid_config: {
    '*': ['invalid configuration', 'check the options'],
  },
  unauthorized: { '*': ['the vendor rejected the API key', 'check $KEY'] },
  forbidden: {
    '*': ['the vendor refused access', 'check what the key from $KEY may do'],
    key_tier: [
      'the vendor wants another kind of key',
      'the one from $KEY cannot read this; the page of the call says which one can',
    ],
  },
  payment_required: {
    '*': ['out of credit', 'top up the account'],
    key_budget: ["the key's own budget is used up", "raise the key's budget"],
  },
  not_found: {
    '*': ['the vendor knows no such account or path', 'check the account and the base URL'],
  },
  rate_limited: {
    '*': ['too many requests', `ask less often, and ${LATER}`],
    ambiguous: [
      'out of credit or too many requests',
      `check the account at the vendor, or ${LATER}`,
    ],
  },
  client_error: {
    '*': ['the vendor refused the request', 'check for a newer version of this package'],
    407: ['a proxy wants a login', 'check the proxy settings'],
  },
  server_error: {
    '*': ['the vendor failed', LATER],
    511: ['the network wants a login', DETOUR],
  },
  timeout: {
    '*': ['no complete response within $LIMIT', `${LATER}, or raise the limit`],
    status: ['the vendor gave up waiting', LATER],
    key_function: ['no API key from $KEY within $LIMIT', 'make it answer sooner'],
  },
  network: {
    '*': ['the connection failed', 'check the network, proxies and the base URL'],
    connect: ['no connection to the server'],
    dns: ["the server's name was not found"],
    tls: ['no trusted TLS connection', 'check certificates, proxies and the base URL'],
    reset: ['the connection broke', LATER],
    unknown: ['the connection failed', 'check the network and proxies; in a browser, CORS'],
  },
  invalid_response: {
    '*': [
      'the response is not what the vendor documents',
      'nothing was counted; if it persists, the vendor has changed its API',
    ],
    redirect: ['a redirect to another address came', DETOUR],
    status: ['the response has another status than documented'],
    json: ['the response is not JSON'],
    html: ['an HTML page came', DETOUR],
    empty: ['the response is empty'],
    encoding: ['the response is not UTF-8', DETOUR],
    protocol: ['the response breaks HTTP', DETOUR],
    too_large: ['the response is too large', DETOUR],
    too_deep: ['the response is nested too deeply'],
    duplicate_key: ['the response has a name twice'],
    ambiguous: ['the response has several amounts'],
    balance_not_a_number: ['the response has no number as amount'],
    not_an_integer: ['the amount has a fraction'],
    not_a_currency: ['the response has no currency'],
    no_amount: ['the vendor reports no amount for this key', 'check the account at the vendor'],
    error_envelope: ['the response reports an error', 'check the account at the vendor'],
  },
  aborted: { '*': ['the call was aborted', 'nothing to do'] },
};
