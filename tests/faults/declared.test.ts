import type { ProviderDefinition } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { areRetried, isMark } from './declared.ts';
import { resolveWant } from './row.ts';
import type { Vendor } from './vendor.ts';

const rules = (...given: readonly object[]) =>
  ({ errors: { rules: given } }) as unknown as ProviderDefinition;

test.each([
  { given: rules(), status: 429, want: true },
  { given: rules(), status: 529, want: false },
  { given: rules({ status: 529, kind: 'rate_limited' }), status: 529, want: true },
  { given: rules({ status: 501, kind: 'server_error' }), status: 501, want: true },
  {
    given: rules({ status: 429, kind: 'rate_limited', reason: 'ambiguous' }),
    status: 429,
    want: false,
  },
  { given: rules({ status: 503, kind: 'payment_required' }), status: 503, want: false },
  { given: rules({ status: 503, code: 1, kind: 'payment_required' }), status: 503, want: true },
])('a $status is retried: $want', ({ given, status, want }) => {
  expect(areRetried(status)(given)).toBe(want);
});

test.each([
  { given: rules(), want: { kind: 'rate_limited', reason: 'slow_down', retryAfterMs: 5 } },
  {
    given: rules({ status: 429, kind: 'rate_limited', reason: 'ambiguous' }),
    want: { kind: 'rate_limited', reason: 'ambiguous', retryAfterMs: 5 },
  },
  {
    given: rules({ status: 429, kind: 'payment_required' }),
    want: { kind: 'payment_required', reason: 'no_credit', retryAfterMs: null },
  },
])('a row about 429 wants $want', ({ given, want }) => {
  const usual = {
    kind: 'rate_limited',
    reason: 'slow_down',
    status: 429,
    retryAfterMs: 5,
  } as const;
  const vendor = { definition: given } as Vendor;
  expect(resolveWant(usual, vendor)).toEqual({ ...want, status: 429 });
});

test.each([
  { mark: { at: '/left', equals: 0 }, literal: '-0.0', want: true },
  { mark: { at: '/left', equals: 0 }, literal: '"0"', want: false },
  { mark: { at: '/other', equals: 0 }, literal: '0', want: false },
  { mark: { at: '/left', equals: null }, literal: 'null', want: true },
  { mark: { at: '/left', equals: 'none' }, literal: '"none"', want: true },
])('$literal is declared to be none by $mark: $want', ({ mark, literal, want }) => {
  const balance = { remaining: ['/left', '/credits'], none: mark };
  expect(isMark({ balance } as unknown as ProviderDefinition, literal)).toBe(want);
});
