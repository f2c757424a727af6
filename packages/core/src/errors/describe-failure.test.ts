import { expect, test } from 'vitest';
import { BalanceError } from './balance-error.ts';
import { describeFailure } from './describe-failure.ts';
import { createBalanceError, describeThrown, toBalanceError } from './to-balance-error.ts';

const acme = { id: 'acme', keyVariables: ['ACME_API_KEY', 'ACME_KEY'] };

test.each([
  {
    given: ['missing_key', 'empty'] as const,
    want: '[acme] no usable API key (empty): pass apiKey or set ACME_API_KEY',
  },
  {
    given: ['unauthorized', 'status', { status: 401 }] as const,
    want: '[acme] the vendor rejected the API key (401): check ACME_API_KEY',
  },
  {
    given: ['timeout', 'key_function'] as const,
    want: '[acme] no API key in time (key function): check the apiKey function',
  },
  {
    given: ['network', 'never_heard_of'] as const,
    want: '[acme] the connection failed (never heard of): check the network, proxies and the base URL',
  },
  {
    given: ['invalid_response', 'duplicate_key', { status: 200 }] as const,
    want: '[acme] the response is not what the vendor documents (200, duplicate key): nothing was counted; if it persists, the vendor has changed its API',
  },
  {
    given: [
      'invalid_config',
      'option',
      { problem: 'timeoutMs is out of range', hint: 'give less' },
    ] as const,
    want: '[acme] timeoutMs is out of range: give less',
  },
])('$given.0/$given.1 names vendor, event and next step', ({ given, want }) => {
  const [kind, reason, details] = given;
  expect(describeFailure(acme, kind, reason, details).message).toBe(want);
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
