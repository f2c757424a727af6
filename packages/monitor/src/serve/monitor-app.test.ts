import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeUpMonths } from '../test-support/made-up-months.ts';
import { appOf, get, stateOf } from '../test-support/serve-facts.ts';

const app = appOf(madeUpMonths(3));
const PATHS = ['/', '/accounts/acme/default', '/metrics', '/healthz', '/readyz', '/nothing'];
const API = ['report', 'history', 'runway', 'alerts', 'nothing'].map((name) => `/api/v1/${name}`);

describe.each([...PATHS, ...API])('%s', (path) => {
  test('is safe to show', async () => {
    const { headers } = await get(app, path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await app.fetch(new Request(`http://localhost${path}`, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('answers HEAD as GET, without a body', async () => {
    const head = await app.fetch(new Request(`http://localhost${path}`, { method: 'HEAD' }));
    const { status, headers } = await get(app, path);
    expect(head.status).toBe(status);
    expect(head.headers.get('content-type')).toBe(headers.get('content-type'));
    expect(await head.text()).toBe('');
  });

  test.each(['evil.example', 'localhost.evil.example:80', '10.0.0.1'])(
    'does not answer to %s',
    async (host) => {
      const response = await get(app, path, { host });
      expect(response.status).toBe(421);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).not.toContain('acme');
    },
  );
});

test('a name that is allowed is answered to', async () => {
  const named = appOf({}, { allowedHosts: ['gauge.example'] });
  expect((await get(named, '/', { host: 'gauge.example' })).status).toBe(200);
  const request = () => new Request('http://localhost/', { headers: { host: 'box.lan:8080' } });
  expect((await named.fetch(request(), { names: ['box.lan'], addresses: false })).status).toBe(200);
  expect((await named.fetch(request())).status).toBe(421);
});

test.each(['/', '/accounts/acme/default', '/accounts/acme/nobody', '/nothing'])(
  '%s allows its own style sheet and nothing else',
  async (path) => {
    const response = await get(app, path);
    const page = await response.text();
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:|<link|<img|<meta http-equiv/i);
  },
);

test.each([
  { path: '/nothing', type: 'text/html', want: 404 },
  { path: '/accounts/acme/nobody', type: 'text/html', want: 404 },
  { path: '/accounts/acme', type: 'text/html', want: 404 },
  { path: '/accounts/acme/default/more', type: 'text/html', want: 404 },
  { path: '/accounts/%/%E0%A4%A', type: 'text/html', want: 404 },
  { path: '/accounts/acme/default?days=8', type: 'text/html', want: 400 },
  { path: '/accounts/acme/default?days=365', type: 'text/html', want: 200 },
  { path: '/api/v1/nothing', type: 'application/json', want: 404 },
  { path: '/favicon.ico', type: '', want: 204 },
  { path: '/healthz', type: 'text/plain', want: 200 },
])('$path is $want', async ({ path, type, want }) => {
  const response = await get(app, path);
  expect(response.status).toBe(want);
  expect(response.headers.get('content-type') ?? '').toContain(type);
});

test('a page reloads only where it was asked to', async () => {
  expect((await get(app, '/')).headers.get('refresh')).toBeNull();
  expect((await get(app, '/?reload=60')).headers.get('refresh')).toBe('60');
});

test.each(['/', '/metrics', '/api/v1/report', '/accounts/acme/default'])(
  '%s of a store that fails says so, and not in its words',
  async (path) => {
    const broken = appOf({ states: [stateOf()] });
    const failing = appOf(
      {},
      {
        store: {
          states: () => Promise.reject(new Error('SECRET /var/lib/x.db')),
          history: () => Promise.reject(new Error('SECRET')),
          episodes: () => Promise.reject(new Error('SECRET')),
          health: () => ({ mode: 'durable', problem: '' }),
          close: async () => {},
        },
      },
    );
    expect((await get(broken, path)).status).toBe(200);
    const response = await get(failing, path);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('SECRET');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  },
);

test('a store that failed once is asked again', async () => {
  let isBroken = true;
  const { series, states } = madeUpMonths(1);
  const store = {
    states: async () => states,
    history: async () => {
      if (isBroken) throw new Error('busy');
      return series;
    },
    episodes: async () => [],
    health: () => ({ mode: 'durable' as const, problem: '' }),
    close: async () => {},
  };
  const recovering = appOf({}, { store });
  expect((await get(recovering, '/')).status).toBe(500);
  isBroken = false;
  expect((await get(recovering, '/')).status).toBe(200);
});
