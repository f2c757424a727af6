import { expect, test } from 'vitest';
import { hideKeys, hideKeysIn } from './hide-keys.ts';

const KEY = 'sk_live_51HhGf9876543210abcdef';

test.each<{ given: string; want: string }>([
  { given: `curl https://a.example -u ${KEY}:`, want: 'curl https://a.example -u …:' },
  { given: `curl -u "10293:${KEY}" x`, want: 'curl -u "…:…" x' },
  { given: `curl --user=${KEY}: x`, want: 'curl --user=…: x' },
  { given: `curl -u${KEY}: x`, want: 'curl -u…: x' },
  { given: `curl -u \\"${KEY}:\\" x`, want: 'curl -u \\"…:\\" x' },
  { given: 'curl -u hunter2: x', want: 'curl -u …: x' },
  { given: `curl -u api:${KEY} x`, want: 'curl -u api:… x' },
  { given: `-H "Authorization: ${KEY}"`, want: '-H "Authorization: …"' },
  { given: '-H "Authorization: Token 0a1b2c3d"', want: '-H "Authorization: Token …"' },
  { given: "-H 'X-Brew-Key: aZ9kQ2'", want: "-H 'X-Brew-Key: …'" },
  { given: '-H "Authorization: Basic c2tfbGl2ZTo="', want: '-H "Authorization: Basic …"' },
  { given: '{"Authorization": "Bearer abcDEF123456"}', want: '{"Authorization": "Bearer …"}' },
  { given: 'api_key = "aZ9kQ2aZ9kQ2"', want: 'api_key = "…"' },
  { given: `https://${KEY}:@api.a.example/v1`, want: 'https://…:@api.a.example/v1' },
  { given: 'https://me:hunter2@api.a.example/v1', want: 'https://…:…@api.a.example/v1' },
  { given: `https://a.example/v1/${KEY}/balance`, want: 'https://a.example/v1/…/balance' },
  { given: 'https://a.example/v1?api_key=hunter2&x=1', want: 'https://a.example/v1?api_key=…&x=1' },
  { given: '003026bbc133714df1834b8638bb496e', want: '…' },
  { given: 'a token such as xKqPzVbNmLwRtYcD', want: 'a token such as …' },
  { given: 'the key sk_test_abcdefghijkl', want: 'the key …' },
  { given: 'eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2Q', want: '….….…' },
])('$given: $want', ({ given, want }) => {
  expect(hideKeys(given)).toBe(want);
});

test.each([
  'curl https://api.acme.example/v1/balance -u YOUR_API_KEY:',
  'curl -u "$ACME_KEY:" https://<key>@api.acme.example -u {key}: -u username:password',
  '-H "Authorization: Bearer <token>" -H "X-Api-Key: YOUR_KEY" -H "Authorization: Key abc"',
  'https://api.acme.example/v1?api_key=YOUR_KEY&format=json',
  'Authorization: required, of the form Bearer authentication',
  'curl -url x --user-agent me',
  'sk_live_xxxxxxxxxxxxxxxx sk-your-api-key-here',
  'getCreditBalanceForAccountV2 available_credit_balance_2024 remaining-credits-2024-01-01',
  '2024-01-01T00:00:00.000Z 123456789012345678901.5 550e8400-e29b-41d4-a716-446655440000',
])('%s stays', (text) => {
  expect(hideKeys(text)).toBe(text);
});

test('in a document, but not in its references', () => {
  const $ref = `#/components/schemas/${KEY}`;
  expect(hideKeysIn({ a: [`send ${KEY}`, 5], b: { $ref } })).toEqual({
    a: ['send …', 5],
    b: { $ref },
  });
});
