import { expect, test } from 'vitest';
import { BalanceError } from './balance-error.ts';
import { describeFailure } from './describe-failure.ts';
import type { ErrorKind } from './error-kind.ts';
import { EXPLANATIONS } from './explanations.ts';
import type { FailureDetails } from './failure.ts';
import { createBalanceError, describeThrown, toBalanceError } from './to-balance-error.ts';
import { WORDS } from './words.ts';

const acme = { id: 'acme', keyVariables: ['ACME_API_KEY', 'ACME_KEY'] };

const AS_DOCUMENTED = 'the response is not what the vendor documents';
const UNCHANGED = 'nothing was counted; if it persists, the vendor has changed its API';
const DETOUR = 'check baseUrl, proxies and captive portals';

test.each<{ given: [ErrorKind, string, FailureDetails?]; want: string }>([
  {
    given: ['missing_key', 'empty'],
    want: 'no API key from ACME_API_KEY (empty): set it, or pass apiKey',
  },
  {
    given: ['missing_key', 'malformed'],
    want: 'what ACME_API_KEY gives cannot be a key: copy the key again',
  },
  {
    given: ['unauthorized', 'status', { status: 401 }],
    want: 'the vendor rejected the API key (401): check ACME_API_KEY',
  },
  {
    given: ['forbidden', 'key_tier', { status: 403 }],
    want: 'the vendor wants another kind of key (403): the one from ACME_API_KEY cannot read this; the page of the call says which one can',
  },
  {
    given: ['rate_limited', 'slow_down', { status: 429 }],
    want: 'too many requests (429): ask less often, and try again later',
  },
  {
    given: ['rate_limited', 'slow_down', { status: 429, retryAfterMs: 30_000 }],
    want: 'too many requests (429): ask less often, and try again in 30 s',
  },
  {
    given: ['rate_limited', 'ambiguous', { status: 429, retryAfterMs: 1 }],
    want: 'out of credit or too many requests (429): check the account at the vendor, or try again in 1 s',
  },
  {
    given: ['server_error', 'status', { status: 503, retryAfterMs: 7000 }],
    want: 'the vendor failed (503): try again in 7 s',
  },
  {
    given: ['server_error', 'status', { status: 503, retryAfterMs: 0 }],
    want: 'the vendor failed (503): try again later',
  },
  {
    given: ['server_error', 'status', { status: 511 }],
    want: `the network wants a login (511): ${DETOUR}`,
  },
  {
    given: ['client_error', 'status', { status: 407 }],
    want: 'a proxy wants a login (407): check the proxy settings',
  },
  {
    given: ['timeout', 'deadline'],
    want: 'no complete response within the time limit: try again later, or raise the limit',
  },
  {
    given: ['timeout', 'deadline', { limit: ['timeoutMs', 900] }],
    want: 'no complete response within 900 ms (timeoutMs): try again later, or raise the limit',
  },
  {
    given: ['timeout', 'key_function'],
    want: 'no API key from ACME_API_KEY within the time limit: make it answer sooner',
  },
  {
    given: ['network', 'never_heard_of'],
    want: 'the connection failed (never heard of): check the network, proxies and the base URL',
  },
  {
    given: ['network', 'constructor'],
    want: 'the connection failed (constructor): check the network, proxies and the base URL',
  },
  {
    given: ['invalid_response', 'duplicate_key', { status: 200 }],
    want: `the response has a name twice (200): ${UNCHANGED}`,
  },
  {
    given: ['invalid_response', 'json', { status: 200 }],
    want: `the response is not JSON (200): ${UNCHANGED}`,
  },
  {
    given: ['invalid_response', 'json', { status: 200, words: 'html' }],
    want: `an HTML page came (200): ${DETOUR}`,
  },
  {
    given: ['invalid_response', 'redirect', { status: 302 }],
    want: `a redirect to another address came (302): ${DETOUR}`,
  },
  {
    given: ['invalid_response', 'too_large', { status: 200 }],
    want: `the response is too large (200): ${DETOUR}`,
  },
  {
    given: ['invalid_response', 'of_tomorrow', { status: 200 }],
    want: `${AS_DOCUMENTED} (200, of tomorrow): ${UNCHANGED}`,
  },
  {
    given: ['network', 'connect'],
    want: 'no connection to the server: check the network, proxies and the base URL',
  },
  {
    given: [
      'invalid_config',
      'option',
      { problem: 'timeoutMs is out of range', hint: 'give less' },
    ],
    want: 'timeoutMs is out of range: give less',
  },
  {
    given: ['toString' as ErrorKind, 'odd'],
    want: 'invalid configuration (odd): check the options',
  },
])('$given.0/$given.1 says what happened and what to do', ({ given, want }) => {
  expect(describeFailure(acme, ...given).message).toBe(`[acme] ${want}`);
});

/** These add nothing to their kind and the status that is named beside it. */
const SAID_BY_KIND = /\/(status|code|no_credit|slow_down|deadline|signal)$/;

test.each(
  Object.entries(EXPLANATIONS).flatMap(([kind, reasons]) =>
    Object.entries(reasons)
      .filter(
        ([reason, explained]) =>
          typeof explained === 'string' &&
          `${kind}/${reason}` !== 'missing_key/empty' &&
          (kind === 'invalid_response' || !SAID_BY_KIND.test(`${kind}/${reason}`)),
      )
      .map(([reason]) => ({ kind: kind as ErrorKind, reason })),
  ),
)('$kind/$reason has a sentence of its own', ({ kind, reason }) => {
  const sentence = (of: string) => describeFailure(acme, kind, of).message.split(/ \(|: /)[0];
  expect(Object.keys(WORDS[kind])).toContain(reason);
  expect(describeFailure(acme, kind, reason).message).not.toContain(
    `(${reason.replaceAll('_', ' ')})`,
  );
  if (reason !== 'unknown') expect(sentence(reason)).not.toBe(sentence('of_tomorrow'));
});

test('the place that the key came from is named as it is', () => {
  const named = { ...acme, keySource: 'the file $&/key' };
  expect(describeFailure(named, 'unauthorized', 'status').message).toBe(
    '[acme] the vendor rejected the API key: check the file $&/key',
  );
});

test('an error is recognised across copies of the package, and is plain data as JSON', () => {
  const failure = createBalanceError(acme, 'timeout', 'deadline');
  expect(BalanceError.isInstance(failure)).toBe(true);
  expect(BalanceError.isInstance(new Error('other'))).toBe(false);
  expect(JSON.parse(JSON.stringify(failure))).toEqual(describeFailure(acme, 'timeout', 'deadline'));
});

test('of an error that is not ours nothing is told', () => {
  for (const thrown of [
    new Error('secret'),
    'secret',
    { kind: 'secret', message: 'secret' },
    undefined,
  ]) {
    const described = describeThrown(acme, thrown);
    expect(described).toMatchObject({ kind: 'invalid_config', reason: 'option', retryable: false });
    expect(JSON.stringify(described)).not.toContain('secret');
    expect(toBalanceError(acme, thrown).toJSON()).toEqual(described);
  }
});
