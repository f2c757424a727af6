import { expect, test } from 'vitest';
import { checkKey } from './check-key.ts';

const bearer = { header: 'Authorization', scheme: 'Bearer' };
const bare = { header: 'X-API-Key' };
const basic = { header: 'Authorization', scheme: 'Basic', basic: 'username' } as const;
const query = { query: 'api_key' };

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
  { given: [basic, { authorization: `Basic ${btoa('k-1:')}` }, 'k-1'], want: 'accepted' },
  {
    given: [{ ...basic, basic: 'password' }, { authorization: `Basic ${btoa(':k-1')}` }, 'k-1'],
    want: 'accepted',
  },
  { given: [basic, { authorization: `Basic ${btoa(':k-1')}` }, 'k-1'], want: 'wrong' },
  { given: [basic, { authorization: `Basic ${btoa('k-2:')}` }, 'k-1'], want: 'wrong' },
  { given: [basic, { authorization: 'Basic k-1' }, 'k-1'], want: 'missing' },
  { given: [basic, { authorization: `Bearer ${btoa('k-1:')}` }], want: 'missing' },
  { given: [query, {}, 'k-1', '?api_key=k-1'], want: 'accepted' },
  { given: [query, {}, 'k-1', '?api_key=k-2'], want: 'wrong' },
  { given: [query, { api_key: 'k-1' }, 'k-1'], want: 'missing' },
  { given: [query, {}, 'k-1', '?API_KEY=k-1'], want: 'missing' },
] as const)('$given is $want', ({ given: [auth, headers, apiKey, search = ''], want }) => {
  expect(
    checkKey(
      { auth },
      { url: `https://api.acme.test/${search}`, headers: new Headers(headers) },
      apiKey,
    ),
  ).toBe(want);
});

test.each([
  { half: 'password', given: 'AC1:k-1', want: 'accepted' },
  { half: 'password', given: ':k-1', want: 'missing' },
  { half: 'password', given: 'AC1:k-2', want: 'wrong' },
  { half: 'username', given: 'k-1:AC1', want: 'accepted' },
  { half: 'username', given: 'k-1:', want: 'missing' },
] as const)('$given, whose $half is the key, is $want', ({ half, given, want }) => {
  const auth = { ...basic, basic: half };
  const headers = new Headers({ authorization: `Basic ${btoa(given)}` });
  for (const places of ['basic', ['path', 'basic']] as const) {
    const parameters = { account: { in: places, variables: ['ACME_ACCOUNT'] } } as const;
    expect(checkKey({ auth, parameters }, { url: 'https://api.acme.test', headers }, 'k-1')).toBe(
      want,
    );
  }
});
