import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { howToHeed, routeTo } from './proxy.ts';

const https = 'https://api.acme.test/v1';

describe('how a server is reached', () => {
  test.each([
    { env: {}, url: https, heeded: 'direct', otherwise: 'direct' },
    { env: { HTTPS_PROXY: 'x' }, url: https, heeded: 'proxy', otherwise: 'unheeded' },
    { env: { https_proxy: 'x' }, url: https, heeded: 'proxy', otherwise: 'unheeded' },
    { env: { HTTPS_PROXY: '' }, url: https, heeded: 'direct', otherwise: 'direct' },
    { env: { HTTP_PROXY: 'x' }, url: https, heeded: 'proxy', otherwise: 'unheeded' },
    { env: { HTTPS_PROXY: 'x' }, url: 'http://localhost', heeded: 'direct', otherwise: 'direct' },
    { env: { HTTP_PROXY: 'x' }, url: 'http://localhost', heeded: 'proxy', otherwise: 'unheeded' },
    { env: { ALL_PROXY: 'x' }, url: https, heeded: 'unheeded', otherwise: 'unheeded' },
  ])('$env to $url: $heeded, else $otherwise', ({ env, url, heeded, otherwise }) => {
    const by = (isHeeded: boolean) =>
      routeTo(new URL(url), { env, isHeeded, nodeVersion: '24.0.0' }).by;
    expect([by(true), by(false)]).toEqual([heeded, otherwise]);
  });

  test.each([
    { given: '*', want: 'direct' },
    { given: 'api.acme.test', want: 'direct' },
    { given: 'API.ACME.TEST', want: 'direct' },
    { given: '.acme.test', want: 'direct' },
    { given: '*.acme.test', want: 'direct' },
    { given: 'localhost, api.acme.test', want: 'direct' },
    { given: 'localhost api.acme.test:443', want: 'direct' },
    { given: 'api.acme.test:8443', want: 'proxy' },
    { given: 'cme.test', want: 'proxy' },
    { given: 'other.test', want: 'proxy' },
    { given: '', want: 'proxy' },
  ])('NO_PROXY=$given: $want', ({ given, want }) => {
    const env = { HTTPS_PROXY: 'x', NO_PROXY: given };
    const use = { env, isHeeded: true, nodeVersion: '24.0.0' };
    expect(routeTo(new URL(https), use).by).toBe(want);
  });
});

test.each([
  { node: '20.20.0', want: 'use Node 24' },
  { node: '22.20.0', want: 'use Node 24' },
  { node: '22.21.0', want: 'start it with NODE_USE_ENV_PROXY=1' },
  { node: '23.11.0', want: 'use Node 24' },
  { node: '24.0.0', want: 'start it with NODE_USE_ENV_PROXY=1' },
  { node: '26.0.0', want: 'start it with NODE_USE_ENV_PROXY=1' },
])('Node $node: $want', ({ node, want }) => {
  const use = { env: {}, isHeeded: false, nodeVersion: node };
  expect(howToHeed('HTTPS_PROXY', use)).toContain(want);
  expect(howToHeed('ALL_PROXY', use)).toContain('set HTTPS_PROXY');
});

/** Asks a real process of this Node, which may be too old to know the switch. */
test('what a process really does', () => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const file = new URL('./proxy.ts', import.meta.url).href;
  const ask = (flags: readonly string[], env: Record<string, string>) =>
    execFileSync(
      process.execPath,
      [
        ...flags,
        '--input-type=module',
        '-e',
        `import('${file}').then(({ proxyUseOf }) => console.log(proxyUseOf({}).isHeeded))`,
      ],
      { env: { HTTPS_PROXY: 'http://127.0.0.1:9', ...env }, encoding: 'utf8', stdio: 'pipe' },
    ).trim();
  expect(ask([], {})).toBe('false');
  if (major < 24) return;
  expect(ask([], { NODE_USE_ENV_PROXY: '1' })).toBe('true');
  expect(ask([], { NODE_USE_ENV_PROXY: 'true' })).toBe('false');
  expect(ask(['--use-env-proxy'], {})).toBe('true');
  expect(ask([], { NODE_OPTIONS: '--use-env-proxy' })).toBe('true');
  expect(ask(['--no-use-env-proxy'], { NODE_USE_ENV_PROXY: '1' })).toBe('false');
});
