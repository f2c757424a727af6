import type { BalanceReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { type CheckedAccount, withTwins } from './check-account.ts';
import { ok, problem } from './check-result.ts';

const base = { account: 'default', durationMs: 1, attempts: 1, warnings: [] } as const;

function checked(provider: string, outcome: string, twins?: readonly string[]): CheckedAccount {
  const reading: BalanceReading =
    outcome === 'ok'
      ? {
          ...{ ...base, provider, status: 'ok', fetchedAt: '2026-01-01T00:00:00.000Z' },
          balance: {
            remaining: '1',
            unit: 'USD',
            total: null,
            lastTopUpAt: null,
            scope: 'key',
            poolId: null,
          },
        }
      : {
          ...{ ...base, provider, status: 'error' },
          error: {
            kind: 'forbidden',
            reason: outcome as 'key_tier',
            message: '',
            status: 403,
            retryable: false,
            retryAfterMs: null,
          },
        };
  const results = [
    ok('key', 'is well-formed'),
    outcome === 'ok' ? ok('reading', '1 USD') : problem('reading', outcome, 'do something'),
  ].map((result) => ({ account: provider, ...result }));
  return { provider, account: 'default', ...(twins && { twins }), reading, results };
}

const twin = checked('acme-key', 'ok', ['acme']);

test.each([
  {
    title: 'a key that is one of a twin is no problem',
    given: checked('acme', 'key_tier', ['acme-key']),
    all: [twin],
    want: ['ok key', 'skipped reading: the key is one of acme-key, where it is read'],
  },
  {
    title: 'a key that is one of neither is',
    given: checked('acme', 'key_tier', ['acme-key']),
    all: [checked('acme-key', 'key_tier', ['acme'])],
    want: ['ok key', 'problem reading: key_tier'],
  },
  {
    title: 'any other failure is',
    given: checked('acme', 'dns', ['acme-key']),
    all: [twin],
    want: ['ok key', 'problem reading: dns'],
  },
  {
    title: 'an account that was named by its owner is',
    given: checked('acme', 'key_tier'),
    all: [twin],
    want: ['ok key', 'problem reading: key_tier'],
  },
  {
    title: 'one that is read stays as it is',
    given: checked('acme', 'ok', ['acme-key']),
    all: [twin],
    want: ['ok key', 'ok reading: 1 USD'],
  },
])('$title', ({ given, all, want }) => {
  const lines = withTwins(given, all).map(({ status, check, message }) =>
    check === 'key' ? `${status} ${check}` : `${status} ${check}: ${message}`,
  );
  expect(lines).toEqual(want);
});
