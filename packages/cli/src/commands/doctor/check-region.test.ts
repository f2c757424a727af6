import { regionVariable } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { checkRegion } from './check-region.ts';

const variable = regionVariable('acme');
const acme = {
  id: 'acme',
  baseUrl: 'https://api.acme.example',
  regions: {
    cn: { baseUrl: 'https://api.acme.cn', unit: 'CNY' },
    free: { baseUrl: 'https://free.acme.example', keyEnds: ':fx' },
  },
};

test.each([
  {
    given: {},
    env: {},
    url: acme.baseUrl,
    want: `ok the usual one; for cn or free set ${variable}`,
  },
  {
    given: { region: 'cn' },
    env: {},
    url: 'https://api.acme.cn',
    want: 'ok cn, because of region',
  },
  {
    given: {},
    env: { [variable]: 'cn' },
    url: 'https://api.acme.cn',
    want: `ok cn, because of ${variable}`,
  },
  {
    given: { region: 'default' },
    env: { [variable]: 'cn' },
    url: acme.baseUrl,
    want: 'ok the usual',
  },
  {
    given: {},
    env: {},
    key: 'k:fx',
    url: 'https://free.acme.example',
    want: 'ok free, because of how',
  },
  {
    given: { region: 'default' },
    env: {},
    key: 'k:fx',
    url: acme.baseUrl,
    want: 'ok the usual one',
  },
  {
    given: { region: 'SECRET' },
    env: {},
    url: acme.baseUrl,
    want: 'problem region of the account names no',
  },
  {
    given: { region: 'toString' },
    env: {},
    url: acme.baseUrl,
    want: 'problem region of the account',
  },
])('$want', ({ given, env, key, url, want }) => {
  const { result, baseUrl } = checkRegion(given, acme, env, key);
  expect(`${result?.status} ${result?.message}`).toContain(want);
  expect(baseUrl).toBe(url);
  expect(JSON.stringify(result)).not.toContain('SECRET');
});

test('a vendor with one server has nothing to say', () => {
  expect(checkRegion({}, { id: 'acme', baseUrl: acme.baseUrl }, {}, 'k')).toEqual({
    baseUrl: acme.baseUrl,
  });
});
