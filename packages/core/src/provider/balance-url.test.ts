import { expect, test } from 'vitest';
import { acmeWith } from '../test-support/acme.ts';
import { balanceUrl } from './balance-url.ts';

test.each([
  { request: undefined, want: 'https://api.acme.test/v1/credits' },
  { request: { headers: { 'X-Api-Version': '2' } }, want: 'https://api.acme.test/v1/credits' },
  { request: { query: {} }, want: 'https://api.acme.test/v1/credits' },
  { request: { query: { view: 'a b&c' } }, want: 'https://api.acme.test/v1/credits?view=a+b%26c' },
])('$request → $want', ({ request, want }) => {
  expect(balanceUrl(acmeWith(request ? { request } : {}), 'https://api.acme.test/v1')).toBe(want);
});
