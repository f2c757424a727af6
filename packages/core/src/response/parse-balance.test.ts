import { describe, expect, test } from 'vitest';
import { Failure } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { acme, acmeWith } from '../test-support/acme.ts';
import { classifyErrorResponse, parseBalance } from './parse-balance.ts';

const enveloped = acmeWith({
  sentinel: { at: '/code', equals: 'SUCCESS' },
  errors: {
    codeAt: ['/code', '/error/code'],
    retryAfterSecondsAt: '/retry_after',
    rules: [
      {
        code: 'FORBIDDEN',
        text: 'not enough credits',
        kind: 'payment_required',
        reason: 'no_credit',
      },
      { code: 'FORBIDDEN', kind: 'forbidden' },
      { code: 'NOT_FOUND', kind: 'unauthorized' },
      { code: 7, kind: 'rate_limited', reason: 'slow_down' },
      { code: false, kind: 'forbidden' },
      { code: 'NO_KEY', alsoOn: [401], kind: 'forbidden' },
      { text: 'out of credit or too many', kind: 'rate_limited', reason: 'ambiguous' },
    ],
  },
  balance: { remaining: ['/data/balance', '/balance'], unit: 'acme:credit', scope: 'unknown' },
});
const numeric = acmeWith({ sentinel: { at: '/code', equals: 0 } });
/** The mark of a success and the code of an error have names of their own. */
const marked = acmeWith({
  sentinel: { at: '/done', equals: true },
  errors: { codeAt: ['/code'], rules: [{ code: 'NO_KEY', kind: 'unauthorized' }] },
});

function summary(definition: ProviderDefinition, status: number, body: string): string {
  try {
    return `ok ${parseBalance(definition, { status, body }).balance.remaining}`;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return `${failure.kind}/${failure.reason}`;
  }
}

/** What says elsewhere whether a call has worked is the vendor's verdict here. */
const judged = (spendable: ProviderDefinition['balance']['spendable']) =>
  acmeWith({ balance: { ...acme.balance, ...(spendable && { spendable }) } });

describe('a verdict that has the name of a flag', () => {
  test.each([
    { spendable: '/ok', given: '{"ok":false,"balance":0}', want: 'ok 0' },
    { spendable: ['/status', '/ok'], given: '{"ok":false,"balance":3}', want: 'ok 3' },
    {
      spendable: '/ok',
      given: '{"ok":false,"success":false,"balance":3}',
      want: 'invalid_response/error_envelope',
    },
    {
      spendable: '/data/ok',
      given: '{"ok":false,"balance":3}',
      want: 'invalid_response/error_envelope',
    },
    { spendable: '/ok', given: '{"ok":false}', want: 'invalid_response/balance_not_a_number' },
    {
      spendable: '/ok',
      given: '{"ok":false,"error":"no","balance":3}',
      want: 'invalid_response/error_envelope',
    },
  ])('$spendable, $given: $want', ({ spendable, given, want }) => {
    expect(summary(judged(spendable), 200, given)).toBe(want);
  });

  test('is told beside the amount', () => {
    const body = '{"ok":false,"balance":3}';
    expect(parseBalance(judged('/ok'), { status: 200, body }).balance.spendable).toBe(false);
  });
});

describe('success', () => {
  test.each([
    { given: '{"balance":12.50}', want: 'ok 12.5' },
    { given: '{"balance":0}', want: 'ok 0' },
    { given: '{"balance":-5.25}', want: 'ok -5.25' },
    { given: '{"balance":12,"added":{"x":1}}', want: 'ok 12' },
    { given: '{"balance":12,"error":null,"success":true}', want: 'ok 12' },
    { given: '', want: 'invalid_response/empty' },
    { given: '  ', want: 'invalid_response/json' },
    { given: '{}', want: 'invalid_response/balance_not_a_number' },
    { given: '[]', want: 'invalid_response/balance_not_a_number' },
    { given: 'null', want: 'invalid_response/balance_not_a_number' },
    { given: '12', want: 'invalid_response/balance_not_a_number' },
    { given: '{"Balance":12}', want: 'invalid_response/balance_not_a_number' },
    { given: '{"balance":"12"}', want: 'invalid_response/balance_not_a_number' },
    { given: '{"balance":null}', want: 'invalid_response/balance_not_a_number' },
    { given: '{"balance":[12]}', want: 'invalid_response/balance_not_a_number' },
    { given: '{"balance":1e400}', want: 'invalid_response/balance_not_a_number' },
    { given: '{"error":"x","balance":12}', want: 'invalid_response/error_envelope' },
    { given: '{"success":false,"balance":0}', want: 'invalid_response/error_envelope' },
    { given: '{"ok":false,"balance":0}', want: 'invalid_response/error_envelope' },
    { given: '{"status":false,"balance":0}', want: 'invalid_response/error_envelope' },
    { given: '{"status":"false","balance":12}', want: 'ok 12' },
    { given: '{"code":401,"message":"x"}', want: 'invalid_response/error_envelope' },
    { given: '{"balance":12,"balance":0}', want: 'invalid_response/duplicate_key' },
  ])('$given → $want', ({ given, want }) => {
    expect(summary(acme, 200, given)).toBe(want);
  });

  test.each([
    { definition: enveloped, given: '{"code":"SUCCESS","data":{"balance":3}}', want: 'ok 3' },
    { definition: enveloped, given: '{"balance":3}', want: 'ok 3' },
    {
      definition: enveloped,
      given: '{"balance":3,"data":{"balance":3}}',
      want: 'invalid_response/ambiguous',
    },
    {
      definition: enveloped,
      given: '{"code":"SUCCESS"}',
      want: 'invalid_response/balance_not_a_number',
    },
    {
      definition: enveloped,
      given: '{"code":"OTHER","balance":3}',
      want: 'invalid_response/error_envelope',
    },
    {
      definition: enveloped,
      given: '{"code":null,"balance":3}',
      want: 'invalid_response/error_envelope',
    },
    {
      definition: enveloped,
      given: '{"code":"NOT_FOUND","message":"x"}',
      want: 'unauthorized/code',
    },
    { definition: enveloped, given: '{"error":{"code":"NOT_FOUND"}}', want: 'unauthorized/code' },
    {
      definition: marked,
      given: '{"code":3,"message":"x"}',
      want: 'invalid_response/error_envelope',
    },
    { definition: marked, given: '{"code":"NO_KEY"}', want: 'unauthorized/code' },
    {
      definition: marked,
      given: '{"done":true,"code":3}',
      want: 'invalid_response/balance_not_a_number',
    },
    { definition: marked, given: '{"code":3,"balance":3}', want: 'ok 3' },
    { definition: numeric, given: '{"code":0.0,"balance":3}', want: 'ok 3' },
    {
      definition: numeric,
      given: '{"code":"0","balance":3}',
      want: 'invalid_response/error_envelope',
    },
    {
      definition: numeric,
      given: '{"code":401,"balance":3}',
      want: 'invalid_response/error_envelope',
    },
    {
      definition: acmeWith({ balance: { ...acme.balance, integer: true } }),
      given: '{"balance":1.5e3}',
      want: 'ok 1500',
    },
    {
      definition: acmeWith({ balance: { ...acme.balance, integer: true } }),
      given: '{"balance":1.5}',
      want: 'invalid_response/not_an_integer',
    },
    {
      definition: acmeWith({ balance: { ...acme.balance, amountsAsText: true } }),
      given: '{"balance":"12.50"}',
      want: 'ok 12.5',
    },
    {
      definition: acmeWith({ balance: { ...acme.balance, amountsAsText: true } }),
      given: '{"balance":12.5}',
      want: 'invalid_response/balance_not_a_number',
    },
    {
      definition: acmeWith({ balance: { ...acme.balance, scale: -2 } }),
      given: '{"balance":718924.5}',
      want: 'ok 7189.245',
    },
  ])('$given → $want', ({ definition, given, want }) => {
    expect(summary(definition, 200, given)).toBe(want);
  });
});

describe('failure', () => {
  test.each([
    { status: 400, given: '', want: 'client_error/status' },
    { status: 401, given: '{"code":"NOT_FOUND"}', want: 'unauthorized/status' },
    { status: 401, given: '{"code":"NO_KEY"}', want: 'forbidden/code' },
    { status: 402, given: '', want: 'payment_required/no_credit' },
    { status: 403, given: '<html>', want: 'forbidden/status' },
    {
      status: 403,
      given: '{"code":"FORBIDDEN","message":"Not enough CREDITS."}',
      want: 'payment_required/no_credit',
    },
    { status: 403, given: '{"code":"FORBIDDEN"}', want: 'forbidden/code' },
    { status: 404, given: '{"code":"NOT_FOUND"}', want: 'unauthorized/code' },
    { status: 422, given: '{"code":7.0}', want: 'rate_limited/slow_down' },
    { status: 422, given: '{"code":"7"}', want: 'client_error/status' },
    { status: 422, given: '{"code":false}', want: 'forbidden/code' },
    {
      status: 429,
      given: 'You run OUT OF CREDIT or too many requests',
      want: 'rate_limited/ambiguous',
    },
    { status: 408, given: '{"code":"NOT_FOUND"}', want: 'timeout/status' },
    { status: 409, given: '{"code":"NOT_FOUND"}', want: 'client_error/status' },
    { status: 500, given: '{"balance":0,"code":"NOT_FOUND"}', want: 'server_error/status' },
    { status: 524, given: '', want: 'server_error/status' },
    { status: 202, given: '{"balance":5}', want: 'invalid_response/status' },
    { status: 204, given: '', want: 'invalid_response/status' },
    { status: 304, given: '', want: 'invalid_response/redirect' },
  ])('$status $given → $want', ({ status, given, want }) => {
    expect(summary(enveloped, status, given)).toBe(want);
  });
});

test.each([
  { kind: 'payment_required', want: 'no_credit' },
  { kind: 'rate_limited', want: 'slow_down' },
  { kind: 'invalid_response', want: 'error_envelope' },
  { kind: 'forbidden', want: 'code' },
] as const)('a rule that only says $kind means $want', ({ kind, want }) => {
  const definition = acmeWith({ errors: { codeAt: ['/code'], rules: [{ code: 1, kind }] } });
  expect(summary(definition, 400, '{"code":1}')).toBe(`${kind}/${want}`);
  expect(summary(definition, 200, '{"code":1}')).toBe(`${kind}/${want}`);
});

describe('retry-after', () => {
  test('is read of an envelope as well', () => {
    const reply = {
      status: 200,
      headers: { get: () => null },
      body: '{"code":7,"retry_after":60}',
    };
    expect(() => parseBalance(enveloped, reply)).toThrow(
      expect.objectContaining({
        kind: 'rate_limited',
        details: { status: 200, retryAfterMs: 60_000 },
      }),
    );
  });

  const now = Date.parse('2026-01-01T00:00:00Z');
  const waits = (header: string | null, body = '') =>
    classifyErrorResponse(enveloped, { status: 429, headers: { get: () => header }, body }, now)
      .details.retryAfterMs;
  test.each([
    { given: '0', want: 0 },
    { given: '60', want: 60_000 },
    { given: ' 60 \t', want: 60_000 },
    { given: '1000000000', want: 1_000_000_000_000 },
    { given: 'Thu, 01 Jan 2026 00:01:00 GMT', want: 60_000 },
    { given: 'Thu, 01 Jan 2026 00:01:00 GMT ', want: 60_000 },
    { given: 'Wed, 31 Dec 2025 00:00:00 GMT', want: 0 },
    ...[
      '',
      '-1',
      '2.5',
      'abc 1',
      '3 days',
      '2026-01-01T00:01:00Z',
      '1, 2',
      'Fri, 01 Jan 2026 00:01:00 GMT',
      '0x10',
    ].map((given) => ({ given, want: null })),
  ])('header $given → $want', ({ given, want }) => {
    expect(waits(given)).toBe(want);
  });
  test.each([
    { given: '{"retry_after":60}', want: 60_000 },
    { given: '{"retry_after":1.5}', want: null },
    { given: '{"retry_after":"60"}', want: null },
    { given: '{"retry_after":-1}', want: null },
  ])('body $given → $want', ({ given, want }) => {
    expect(waits(null, given)).toBe(want);
  });
  test('says nothing where money is missing', () => {
    const { details } = classifyErrorResponse(
      enveloped,
      { status: 402, headers: { get: () => '60' }, body: '' },
      now,
    );
    expect(details.retryAfterMs).toBeNull();
  });
});

describe('side fields', () => {
  const rich = acmeWith({
    balance: { ...acme.balance, total: '/total', lastTopUpAt: '/at', pool: '/id' },
  });
  test.each([
    { given: '{"balance":1}', want: { total: null, lastTopUpAt: null }, pool: null, warnings: [] },
    {
      given: '{"balance":1,"total":null,"at":null,"id":null}',
      want: { total: null, lastTopUpAt: null },
      pool: null,
      warnings: [],
    },
    {
      given: '{"balance":1,"total":0.5,"at":"2024-01-15T10:30:00Z","id":"x"}',
      want: { total: '0.5', lastTopUpAt: '2024-01-15T10:30:00.000Z' },
      pool: 'x',
      warnings: [],
    },
    {
      given: '{"balance":1,"at":"2024-01-15T10:30:00.5+02:00","id":7}',
      want: { total: null, lastTopUpAt: '2024-01-15T08:30:00.500Z' },
      pool: '7',
      warnings: [],
    },
    {
      given: '{"balance":-1,"total":"x","at":"soon","id":{}}',
      want: { total: null, lastTopUpAt: null },
      pool: null,
      warnings: ['negative_balance', 'bad_total', 'bad_top_up', 'bad_pool'],
    },
    {
      given: '{"balance":1,"at":"2024-02-30T00:00:00Z"}',
      want: { total: null, lastTopUpAt: null },
      pool: null,
      warnings: ['bad_top_up'],
    },
    {
      given: '{"balance":1,"at":"2024-01-15T10:30:00"}',
      want: { total: null, lastTopUpAt: null },
      pool: null,
      warnings: ['bad_top_up'],
    },
    {
      given: '{"balance":1,"at":"2024-01-15T10:30:00+25:00"}',
      want: { total: null, lastTopUpAt: null },
      pool: null,
      warnings: ['bad_top_up'],
    },
  ])('$given', ({ given, want, pool, warnings }) => {
    const verdict = parseBalance(rich, { status: 200, body: given });
    expect(verdict).toMatchObject({ balance: want, rawPool: pool, warnings });
  });
});
