import { expect, test } from 'vitest';
import { failedReading, okReading } from '../../test-support/readings.ts';
import { type CheckedAccount, withTwins } from './check-account.ts';
import { ok, problem } from './check-result.ts';

function checked(provider: string, outcome: string, twins?: readonly string[]): CheckedAccount {
  const reading = outcome === 'ok' ? okReading(provider) : failedReading(provider, outcome);
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
