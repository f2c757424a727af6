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

test('what a path already asks for stays', () => {
  const definition = acmeWith({ path: '/credits?all=1', request: { query: { view: 'left' } } });
  expect(balanceUrl(definition, 'https://api.acme.test')).toBe(
    'https://api.acme.test/credits?all=1&view=left',
  );
});

test.each(['v1/credits', '.evil.test/x', '@evil.test/x', ':1/x', 'https://evil.test', ''])(
  'a path that could go on with the name of the host is refused: %j',
  (path) => {
    expect(() => balanceUrl(acmeWith({ path }), 'https://api.acme.test')).toThrow(
      expect.objectContaining({ kind: 'invalid_config', reason: 'option' }),
    );
  },
);
