import { expect, test } from 'vitest';
import { acmeWith } from '../test-support/acme.ts';
import { hasRequiredParts } from './has-required-parts.ts';

const both = { headers: { 'X-Api-Version': '2' }, query: { view: 'balance' } };

test.each([
  { fixed: {}, headers: {}, search: '', want: true },
  { fixed: both, headers: { 'x-api-version': '2' }, search: '?view=balance', want: true },
  { fixed: both, headers: { 'x-api-version': '3' }, search: '?view=all&page=2', want: true },
  { fixed: both, headers: {}, search: '?view=balance', want: false },
  { fixed: both, headers: { 'x-api-version': '2' }, search: '', want: false },
  { fixed: both, headers: { 'x-api-version': '2' }, search: '?VIEW=balance', want: false },
])('$headers $search of $fixed: $want', ({ fixed, headers, search, want }) => {
  const request = { url: `https://api.acme.test/credits${search}`, headers: new Headers(headers) };
  expect(hasRequiredParts(acmeWith({ request: fixed }), request)).toBe(want);
});
