import type { ErrorKind, ErrorReason } from './error-kind.ts';

/** What a reason means; and what to do, where messages are written by those who know more. */
export type Explanation = string | readonly [meaning: string, hint: string];

/**
 * What each reason means, for `docs/errors.md` beside the words of the message. With a
 * hint: reasons whose messages are written where accounts, files and programs are known. No client
 * carries this table.
 */
export const EXPLANATIONS: {
  readonly [Kind in ErrorKind]: Readonly<Record<ErrorReason<Kind>, Explanation>>;
} = {
  missing_key: {
    empty: 'no key was given, or the one given is empty or blank',
    malformed:
      'the text has blanks, line ends or other characters inside that no key has, or is longer than 4096',
    key_function: 'your `apiKey` function threw an error, which is not quoted',
    key_file: [
      'command line: the file of `apiKeyFile` cannot be opened, or is not a file',
      'check the path, which is relative to the folder of the configuration',
    ],
    secret_ref: [
      'command line: there is a reference (`op://…`) instead of a key, or `apiKeyCommand` failed',
      'run fuelgauge through the password manager, or run the command by hand',
    ],
  },
  invalid_config: {
    base_url: [
      'the base URL is not https, or carries a user, query or fragment',
      'correct `baseUrl` or `FUELGAUGE_<ID>_BASE_URL`; http only for loopback',
    ],
    unknown_provider: [
      'no vendor has this id',
      'take the id that the message suggests; `fuelgauge providers` lists them',
    ],
    duplicate_account: [
      'the same vendor and label stand there twice',
      'give each account a label of its own (`account`)',
    ],
    per_call_override: [
      'a call of `GET` brought a `fetch`, `Request` or base URL of its own',
      'set them when the client is created',
    ],
    account_needed: [
      '`ensure` was asked of a vendor with several accounts',
      'name one of those that the message lists',
    ],
    not_configured: [
      '`ensure` was asked of an account that is not configured',
      'add it to `accounts`, or set its variable',
    ],
    unit: [
      '`ensure` was asked in another unit than the balance has',
      'ask for the unit that the message names',
    ],
    parameter: [
      'the vendor needs a value beside the key, such as a team, and none that can be used is given; nothing was sent',
      'pass it in `parameters`, or set the variable that the message names',
    ],
    region: [
      'the vendor has no region of this name, or the region of your base URL is unknown',
      'pass one of those that the message lists',
    ],
    option: [
      'an option, or a part of your own definition of a vendor, cannot be used',
      'correct what the message names',
    ],
    provider_loader: [
      "the vendor's package could not be loaded",
      'check that its package is installed',
    ],
    file_mode: ['command line: the key file is open to other users', 'run `chmod 600` on it'],
  },
  unauthorized: {
    status: 'a 401',
    code: "the vendor's own code says so, at whatever status",
  },
  forbidden: {
    status:
      'a 403: the key lacks a permission, or addresses are restricted; some vendors also answer a bad key like this',
    code: "the vendor's own code says so",
    key_tier:
      'the key is good, but of a kind that may not read balances, such as one for inference where a management key is asked for',
  },
  payment_required: {
    no_credit: "a 402, or the vendor's own code",
    key_budget: 'the key has a budget of its own, and the account may have plenty',
  },
  not_found: { status: 'a 404', code: "the vendor's own code says so" },
  rate_limited: {
    slow_down:
      'a 429, after the retries; one gauge with `maxAgeMs` for the whole process asks less often',
    ambiguous: 'the vendor says both with one status; it was asked only once',
  },
  client_error: {
    status: 'another 4xx; for a 407 the message says that a proxy wants a login',
    code: "the vendor's own code says so",
  },
  server_error: {
    status: 'a 5xx, after the retries; for a 511 the message says that the network wants a login',
    code: "the vendor's own code says so",
  },
  timeout: {
    deadline:
      '`timeoutMs` or `attemptTimeoutMs` ran out, before or in the middle of the response; not retryable where its status, such as a 402, was there and says so',
    status: 'a 408',
    key_function: 'your `apiKey` function used up the time',
  },
  network: {
    connect: 'nobody listens at the address, or no way leads there',
    dns: 'the name of the server was not found',
    tls: 'the certificate is not trusted, or TLS failed; do not switch the checks off',
    reset: 'the connection broke, after the retries',
    unknown: '`fetch` failed and did not say why, as browsers do',
  },
  invalid_response: {
    status: 'another status of success than the documented one',
    redirect: 'a redirect is never followed, since it would take the key along',
    json: 'the body is not valid JSON; an HTML page, such as a login page, has words of its own',
    empty: 'the body is empty',
    encoding: 'the body is not UTF-8',
    protocol: 'broken framing, compression or headers',
    too_large: 'more than 64 KiB, decompressed',
    too_deep: 'nested more than 32 levels',
    duplicate_key: 'the same name twice in one object, so it is unclear which one counts',
    error_envelope: 'the status is a success, but the body says error, with no code that is known',
    ambiguous: 'two places hold an amount, and only one may',
    balance_not_a_number: 'the amount is missing, `null`, or not a number that an account can hold',
    not_an_integer: 'the amount has a fraction, where whole numbers are documented',
    not_a_currency: 'the body should name its currency and does not',
    no_amount:
      'the vendor says that there is no such amount, such as a key without a cap; that is neither zero nor unlimited',
  },
  aborted: { signal: 'your `AbortSignal` was aborted' },
};
