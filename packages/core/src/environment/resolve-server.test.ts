import { expect, test } from 'vitest';
import { BalanceError } from '../errors/balance-error.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { acme, acmeWith } from '../test-support/acme.ts';
import { baseUrlVariable, findRegionOfKey, resolveServer } from './resolve-server.ts';

/** The address alone, or why there is none. */
function resolveBaseUrl(
  definition: ProviderDefinition,
  baseUrl: string | undefined,
  env: Record<string, string>,
) {
  const server = resolveServer(definition, baseUrl === undefined ? {} : { baseUrl }, env);
  return 'baseUrl' in server ? server.baseUrl : server;
}

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

test('only the slashes at the end are left out, however many there are', () => {
  const address = `https://other.test/${'/'.repeat(100_000)}a`;
  expect(resolveBaseUrl(acme, `${address}${'/'.repeat(100_000)}`, {})).toBe(address);
});

/** A vendor that counts dollars, and yuan on its other server. */
const twoUnits = acmeWith({
  regions: {
    cn: { baseUrl: 'https://api.acme.cn/v1', unit: 'CNY' },
    eu: { baseUrl: 'https://eu.acme.test/v1' },
  },
});
/** A vendor whose keys say where they belong. */
const byKey = acmeWith({
  regions: { free: { baseUrl: 'https://free.acme.test', keyEnds: ':fx' } },
});
const REGION = 'FUELGAUGE_ACME_REGION';
const refused = { kind: 'invalid_config', reason: 'region' };

test.each([
  { given: [twoUnits, {}], want: { baseUrl: 'https://api.acme.test/v1', region: undefined } },
  { given: [twoUnits, { region: 'default' }], want: { baseUrl: 'https://api.acme.test/v1' } },
  {
    given: [twoUnits, { region: 'cn' }],
    want: { baseUrl: 'https://api.acme.cn/v1', region: 'cn' },
  },
  { given: [twoUnits, {}, { [REGION]: 'cn' }], want: { region: 'cn' } },
  { given: [twoUnits, { region: 'eu' }, { [REGION]: 'cn' }], want: { region: 'eu' } },
  { given: [twoUnits, {}, { [REGION]: '' }], want: { region: undefined } },
  { given: [twoUnits, { region: 'CN' }], want: refused },
  { given: [twoUnits, { region: '' }], want: refused },
  { given: [twoUnits, { region: 'toString' }], want: refused },
  { given: [twoUnits, { region: 5 }], want: refused },
  { given: [acme, { region: 'cn' }], want: refused },
  { given: [acme, { region: 'default' }], want: { baseUrl: 'https://api.acme.test/v1' } },
  // The unit depends on the server: one that is given is recognized by its host, or must be told.
  { given: [twoUnits, { baseUrl: 'https://api.acme.cn/v2' }], want: { region: 'cn' } },
  { given: [twoUnits, { baseUrl: 'https://api.acme.test/v2' }], want: { region: undefined } },
  { given: [twoUnits, { baseUrl: 'http://127.0.0.1:1' }], want: { region: undefined } },
  { given: [twoUnits, { baseUrl: 'https://proxy.test' }], want: refused },
  {
    given: [twoUnits, { baseUrl: 'https://proxy.test', region: 'cn' }],
    want: { baseUrl: 'https://proxy.test', region: 'cn' },
  },
  {
    given: [twoUnits, {}, { FUELGAUGE_ACME_BASE_URL: 'https://api.acme.cn' }],
    want: { region: 'cn' },
  },
  { given: [byKey, { baseUrl: 'https://proxy.test' }], want: { baseUrl: 'https://proxy.test' } },
] as const)('$given is $want', ({ given: [definition, options, env = {}], want }) => {
  expect(resolveServer(definition, options as object, env)).toMatchObject(want);
});

test.each([
  { given: [{}, 'key:fx'], want: 'free' },
  { given: [{}, 'key'], want: undefined },
  { given: [{}, ':fxkey'], want: undefined },
  { given: [{ region: 'default' }, 'key:fx'], want: undefined },
  { given: [{ baseUrl: 'https://proxy.test' }, 'key:fx'], want: undefined },
  { given: [{ baseUrl: 'http://127.0.0.1:1' }, 'key:fx'], want: 'free' },
  { given: [{ baseUrl: 'http://127.0.0.1:1' }, 'key'], want: undefined },
  { given: [{ baseUrl: 'http://127.0.0.1:1', region: 'default' }, 'key:fx'], want: undefined },
] as const)('the key of $given chooses $want', ({ given: [options, key], want }) => {
  const server = resolveServer(byKey, options, {});
  expect('baseUrl' in server && findRegionOfKey(server, key)?.[0]).toBe(want);
});
