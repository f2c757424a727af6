import { baseUrlVariable } from '@fuelgauge/core/internal';
import { describe, expect, test } from 'vitest';
import { checkHost } from './check-host.ts';

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
    const { result, url } = checkHost({ provider: 'acme', ...given }, vendor, env);
    expect(result).toMatchObject({ status, message: expect.stringContaining(want) });
    expect(url === undefined).toBe(status === 'problem');
    expect(JSON.stringify(result)).not.toContain('SECRET');
  });
});
