import { describe, expect, test } from 'vitest';
import { Failure } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { acmeWith } from '../test-support/acme.ts';
import { parseBalance } from './parse-balance.ts';

function outcome(definition: ProviderDefinition, body: string, status = 200): string {
  try {
    parseBalance(definition, { status, body });
    return 'ok';
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return `${failure.kind}/${failure.reason}`;
  }
}

describe('rules', () => {
  const vendor = acmeWith({
    sentinel: { at: '/code', equals: 200 },
    errors: {
      codeAt: ['/code'],
      rules: [
        { status: 456, kind: 'payment_required' },
        { status: 529, kind: 'rate_limited' },
        { status: 401, code: 'quota', kind: 'payment_required', reason: 'no_credit' },
        { code: 402, kind: 'payment_required' },
        { code: 455, kind: 'server_error' },
      ],
    },
  });
  test.each([
    { given: [456, ''], want: 'payment_required/no_credit' },
    { given: [529, 'busy'], want: 'rate_limited/slow_down' },
    { given: [503, ''], want: 'server_error/status' },
    { given: [401, '{"code":"quota"}'], want: 'payment_required/no_credit' },
    { given: [401, '{"code":"other"}'], want: 'unauthorized/status' },
    { given: [200, '{"code":402}'], want: 'payment_required/no_credit' },
    { given: [200, '{"code":455,"balance":0}'], want: 'server_error/code' },
    { given: [200, '{"code":500,"balance":0}'], want: 'invalid_response/error_envelope' },
    { given: [200, '{"code":200,"error":false,"balance":5}'], want: 'ok' },
  ] as const)('$given is $want', ({ given: [status, body], want }) => {
    expect(outcome(vendor, body, status)).toBe(want);
  });

  const bare = acmeWith({
    errors: {
      codeAt: ['/code', '/error_code'],
      rules: [
        { code: 402, kind: 'payment_required' },
        { code: 'locked', text: 'team', kind: 'forbidden' },
        { status: 456, kind: 'payment_required' },
      ],
    },
  });
  test.each([
    { given: '{"code":402,"balance":0}', want: 'payment_required/no_credit' },
    { given: '{"error_code":402,"balance":7}', want: 'payment_required/no_credit' },
    { given: '{"code":"402","balance":7}', want: 'ok' },
    { given: '{"code":456,"balance":7}', want: 'ok' },
    { given: '{"code":"locked","balance":7}', want: 'ok' },
    { given: '{"balance":7}', want: 'ok' },
  ])('a declared code is an error beside an amount, too: $given is $want', ({ given, want }) => {
    expect(outcome(bare, given)).toBe(want);
  });

  test('not where the body is marked as a success', () => {
    const marked = { ...bare, sentinel: { at: '/ok', equals: true } };
    expect(outcome(marked, '{"ok":true,"code":402,"balance":7}')).toBe('ok');
    expect(outcome(marked, '{"code":402,"balance":7}')).toBe('payment_required/no_credit');
  });
});
