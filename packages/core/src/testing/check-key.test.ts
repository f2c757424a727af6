import { expect, test } from 'vitest';
import { checkKey } from './check-key.ts';

const bearer = { header: 'Authorization', scheme: 'Bearer' };
const bare = { header: 'X-API-Key' };

test.each([
  { given: [bearer, { authorization: 'Bearer k-1' }], want: 'accepted' },
  { given: [bearer, { authorization: 'bEARER  k-1' }, 'k-1'], want: 'accepted' },
  { given: [bearer, { authorization: 'Bearer k-1' }, ['k-0', ' k-1\n']], want: 'accepted' },
  { given: [bearer, { authorization: 'Bearer k-1' }, 'k-10'], want: 'wrong' },
  { given: [bearer, { authorization: 'Bearer k-1' }, []], want: 'wrong' },
  { given: [bearer, { authorization: 'Bearer K-1' }, 'k-1'], want: 'wrong' },
  { given: [bearer, {}], want: 'missing' },
  { given: [bearer, { authorization: 'Bearer' }, ''], want: 'missing' },
  { given: [bearer, { authorization: 'k-1' }, 'k-1'], want: 'missing' },
  { given: [bearer, { authorization: 'Bearer k 1' }], want: 'missing' },
  { given: [bearer, { 'x-api-key': 'k-1' }], want: 'missing' },
  { given: [bare, { 'x-api-key': 'k-1<__>2' }], want: 'accepted' },
  { given: [bare, { 'x-api-key': 'Bearer k-1' }], want: 'missing' },
  { given: [bare, { 'x-api-key': '' }], want: 'missing' },
  { given: [bare, { 'x-api-key': 'k-2' }, 'k-1'], want: 'wrong' },
] as const)('$given is $want', ({ given: [auth, headers, apiKey], want }) => {
  expect(checkKey(auth, { url: 'https://api.acme.test/', headers: new Headers(headers) }, apiKey)).toBe(want);
});
