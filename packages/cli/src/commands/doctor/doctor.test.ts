import { baseUrlVariable } from '@fuelgauge/core/internal';
import { describe, expect, test } from 'vitest';
import { checkEnvironment, usesProxy } from './check-environment.ts';
import { checkHost } from './check-host.ts';
import { judgeKey } from './check-key.ts';
import { judgeClock, readSkewMs } from './check-reading.ts';
import { problemOf } from './check-result.ts';

describe('a key', () => {
  test.each([
    { given: 'ak_SECRET', want: 'is well-formed' },
    { given: '', want: 'is empty' },
    { given: '"ak_SECRET"', want: 'quotation marks' },
    { given: '“ak_SECRET”', want: 'typographic quotation marks' },
    { given: 'Bearer ak_SECRET', want: 'the word Bearer' },
    { given: 'ak_\nSECRET', want: 'a line break' },
    { given: 'ak_ SECRET', want: 'a blank' },
    { given: 'ak_\u200bSECRET', want: 'an invisible character' },
    { given: 'ak_\u0007SECRET', want: 'a control character' },
    { given: 'ak_SECRÉT', want: 'a character that no key has' },
    { given: `ak_${'x'.repeat(5000)}`, want: 'longer than any key' },
    { given: 'your-api-key', want: 'a placeholder' },
    { given: '<key>', want: 'a placeholder' },
    { given: 'xxxx', want: 'a placeholder' },
    { given: 'sk_SECRET', want: 'usually begin with ak_' },
  ])('%# $want', ({ given, want }) => {
    const diagnosis = judgeKey(given, 'the variable KEY', 'ak_');
    expect(diagnosis.message).toContain(want);
    expect(diagnosis.next === null).toBe(diagnosis.status === 'ok');
    expect(JSON.stringify(diagnosis)).not.toMatch(/SECR|xxxx|your/);
  });
});

describe('a host', () => {
  const vendor = 'https://api.acme.example/v1';
  const variable = baseUrlVariable('acme');

  test.each([
    { given: {}, env: {}, status: 'ok', want: 'the key goes to api.acme.example' },
    {
      given: {},
      env: { [variable]: 'https://other.example' },
      status: 'warning',
      want: `other.example, because of ${variable}`,
    },
    {
      given: { baseUrl: 'http://127.0.0.1:8080' },
      env: {},
      status: 'warning',
      want: '127.0.0.1:8080, because of baseUrl',
    },
    {
      given: {},
      env: { [variable]: 'https://user:SECRET@other.example' },
      status: 'problem',
      want: 'is not usable',
    },
    {
      given: {},
      env: { [variable]: 'http://other.example?SECRET' },
      status: 'problem',
      want: 'is not usable',
    },
    { given: { baseUrl: 'SECRET' }, env: {}, status: 'problem', want: 'is not usable' },
  ])('$status $want', ({ given, env, status, want }) => {
    const { diagnosis, url } = checkHost({ provider: 'acme', ...given }, vendor, env);
    expect(diagnosis).toMatchObject({ status, message: expect.stringContaining(want) });
    expect(url === undefined).toBe(status === 'problem');
    expect(JSON.stringify(diagnosis)).not.toContain('SECRET');
  });
});

describe('the environment', () => {
  test.each([
    { env: {}, node: '24.0.0', want: [] },
    { env: { HTTPS_PROXY: 'http://u:SECRET@proxy' }, node: '20.19.0', want: ['warning proxy'] },
    { env: { https_proxy: 'http://proxy' }, node: '24.0.0', want: ['warning proxy'] },
    { env: { https_proxy: 'http://proxy', NODE_USE_ENV_PROXY: '1' }, node: '24.0.0', want: [] },
    { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, node: '24.0.0', want: ['problem tls switch'] },
    { env: { NODE_TLS_REJECT_UNAUTHORIZED: '1' }, node: '24.0.0', want: [] },
    { env: { NODE_DEBUG: 'http' }, node: '20.19.0', want: ['problem debug'] },
    { env: { NODE_DEBUG: 'fs' }, node: '24.0.0', want: ['warning debug'] },
  ])('$env on Node $node: $want', ({ env, node, want }) => {
    const findings = checkEnvironment(env, node);
    expect(
      findings
        .filter(({ status }) => status !== 'ok')
        .map(({ status, check }) => `${status} ${check}`),
    ).toEqual(want);
    expect(JSON.stringify(findings)).not.toContain('SECRET');
  });

  test.each([
    { env: { HTTPS_PROXY: 'x', NODE_USE_ENV_PROXY: '1' }, node: '24.0.0', want: true },
    { env: { HTTPS_PROXY: 'x', NODE_USE_ENV_PROXY: '1' }, node: '20.19.0', want: false },
    { env: { NODE_USE_ENV_PROXY: '1' }, node: '24.0.0', want: false },
  ])('$env on Node $node uses a proxy: $want', ({ env, node, want }) => {
    expect(usesProxy(env, node)).toBe(want);
  });
});

describe('the clock', () => {
  test.each([
    { given: null, want: undefined },
    { given: 'soon-5', want: undefined },
    { given: 'Sat, 31 Jan 2026 12:00:05 GMT', want: 5000 },
  ])('$given', ({ given, want }) => {
    expect(readSkewMs(given, Date.parse('2026-01-31T12:00:00Z'))).toBe(want);
  });

  test.each([
    { given: undefined, want: 'skipped' },
    { given: -59_000, want: 'ok' },
    { given: 120_000, want: 'warning' },
  ])('$given ms off is $want', ({ given, want }) => {
    expect(judgeClock(given).status).toBe(want);
  });
});

test('a message is taken apart into what happened and what to do', () => {
  expect(problemOf('key', '[acme] the key file /a: b is open: run chmod 600 on it')).toMatchObject({
    message: 'the key file /a: b is open',
    next: 'run chmod 600 on it',
  });
});
