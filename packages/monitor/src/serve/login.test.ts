import { describe, expect, test } from 'vitest';
import { appOf, get, stateOf } from '../test-support/serve-facts.ts';

const auth = { username: 'ops', password: 'correct horse ü' };
const app = appOf({ states: [stateOf()] }, { auth });
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe.each(['/', '/accounts/acme/default', '/metrics', '/api/v1/report', '/readyz', '/nothing'])(
  '%s',
  (path) => {
    test.each([
      { title: 'nothing', authorization: undefined },
      { title: 'another password', authorization: basic('ops:wrong') },
      { title: 'another name', authorization: basic('admin:correct horse ü') },
      { title: 'no password', authorization: basic('ops:') },
      { title: 'no Base64', authorization: 'Basic §' },
      { title: 'another scheme', authorization: 'Bearer correct' },
    ])('refuses $title', async ({ authorization }) => {
      const headers =
        authorization === undefined ? {} : { authorization: encodeURI(authorization) };
      const response = await get(app, path, headers);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="fuelgauge"');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).not.toContain('acme');
    });

    test('opens to the login', async () => {
      const response = await get(app, path, { authorization: basic('ops:correct horse ü') });
      expect(response.status).not.toBe(401);
    });
  },
);

test('that the process lives is no secret', async () => {
  expect((await get(app, '/healthz')).status).toBe(200);
});

test.each([
  { username: '', password: 'x' },
  { username: 'x', password: '' },
  { username: 'a:b', password: 'x' },
])('$username:$password is no login', (given) => {
  expect(() => appOf({}, { auth: given })).toThrow('auth needs');
});
