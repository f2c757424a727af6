import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceRequest } from '@fuelgauge/core/testing';
import { expect, test } from 'vitest';
import { takeKey } from './take-key.ts';

const vendor = (declared: object) =>
  ({
    id: 'acme',
    baseUrl: 'https://api.acme.test',
    path: '/credits',
    keyVariables: ['ACME_API_KEY'],
    ...declared,
  }) as unknown as ProviderDefinition;
const basic = (half: 'username' | 'password') => ({
  header: 'Authorization',
  scheme: 'Basic',
  basic: half,
});
const user = { in: 'basic', variables: ['ACME_USER'] };

const VENDORS: Readonly<Record<string, ProviderDefinition>> = {
  'a bare header': vendor({ auth: { header: 'X-Key' } }),
  'a scheme': vendor({ auth: { header: 'Authorization', scheme: 'Token' } }),
  'the query': vendor({ auth: { query: 'key' } }),
  'the user of Basic': vendor({ auth: basic('username') }),
  'the password of Basic': vendor({ auth: basic('password') }),
  'the user beside a password of the account': vendor({
    auth: basic('username'),
    parameters: { user },
  }),
  'the password beside a user of the account': vendor({
    auth: basic('password'),
    parameters: { user: { ...user, in: ['query', 'basic'] } },
  }),
};

const take = (definition: ProviderDefinition, parameters?: Record<string, string>) => {
  const { url, headers } = createBalanceRequest(definition, 'k', undefined, parameters);
  const { pathname, search } = new URL(url);
  return takeKey(definition, {
    method: 'GET',
    path: pathname + search,
    headers: new Map([...headers]),
  }).key;
};

test.each(Object.entries(VENDORS))('takes the key out of %s', (_, definition) => {
  expect(take(definition)).toBe('k');
});

test('of another account it takes none', () => {
  const { 'the password beside a user of the account': definition } = VENDORS;
  expect(definition && take(definition, { user: 'somebody else' })).toBeNull();
});
