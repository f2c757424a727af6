import { expect, test } from 'vitest';
import { BalanceError } from '../errors/balance-error.ts';
import { acme } from '../test-support/acme.ts';
import { baseUrlVariable, resolveBaseUrl } from './base-url.ts';

test.each([
  { given: undefined, want: 'https://api.acme.test/v1' },
  { given: 'https://other.test', want: 'https://other.test' },
  { given: 'https://other.test/base/', want: 'https://other.test/base' },
  { given: 'http://localhost:8080/acme', want: 'http://localhost:8080/acme' },
  { given: 'http://127.0.0.1:1', want: 'http://127.0.0.1:1' },
  { given: 'http://127.9.8.7', want: 'http://127.9.8.7' },
  { given: 'http://[::1]:1', want: 'http://[::1]:1' },
])('$given → $want', ({ given, want }) => {
  expect(resolveBaseUrl(acme, given, {})).toBe(want);
});

test.each([
  '',
  'api.acme.test',
  '/v1',
  'ftp://api.acme.test',
  'file:///etc/hosts',
  'http://api.acme.test',
  'http://localhost.evil.test',
  'http://127.0.0.1.evil.test',
  'https://user:secret@api.acme.test',
  'https://user@api.acme.test',
  'https://api.acme.test?key=secret',
  'https://api.acme.test/?',
  'https://api.acme.test#secret',
])('%j is refused and not quoted', (given) => {
  const refused = resolveBaseUrl(acme, given, {});
  expect(refused).toMatchObject({ kind: 'invalid_config', reason: 'base_url' });
  expect(BalanceError.isInstance(refused) && refused.message).not.toContain('secret');
});

test('the environment replaces the server, an option replaces both, a blank variable nothing', () => {
  const env = { FUELGAUGE_ACME_BASE_URL: 'http://localhost:1' };
  expect(resolveBaseUrl(acme, undefined, env)).toBe('http://localhost:1');
  expect(resolveBaseUrl(acme, 'http://localhost:2', env)).toBe('http://localhost:2');
  expect(resolveBaseUrl(acme, undefined, { FUELGAUGE_ACME_BASE_URL: '' })).toBe(
    'https://api.acme.test/v1',
  );
  expect(baseUrlVariable('two-words')).toBe('FUELGAUGE_TWO_WORDS_BASE_URL');
});

test('slashes without end do not hold up the process', () => {
  const startedAt = performance.now();
  resolveBaseUrl(acme, `https://other.test/${'/'.repeat(100_000)}a`, {});
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
