import { expect, test } from 'vitest';
import { madeUpVendor } from '../test-support/made-up-vendors.ts';
import { createEnvironmentSource } from './environment-source.ts';

const catalog = [
  madeUpVendor('acme', { keyVariables: ['ACME_ADMIN_KEY', 'ACME_KEY'] }),
  madeUpVendor('acme-key', { keyVariables: ['ACME_KEY'] }),
  madeUpVendor('other', { keyVariables: ['OTHER_KEY'] }),
];
const find = (env: Readonly<Record<string, string>>) =>
  createEnvironmentSource(catalog, env).accounts.map(({ provider, twins }) => [provider, twins]);

test.each([
  {
    env: { ACME_KEY: 'k' },
    want: [
      ['acme', ['acme-key']],
      ['acme-key', ['acme']],
    ],
  },
  {
    env: { ACME_KEY: 'k', ACME_ADMIN_KEY: 'a', OTHER_KEY: 'o' },
    want: [
      ['acme', undefined],
      ['acme-key', ['acme']],
      ['other', undefined],
    ],
  },
  { env: { ACME_ADMIN_KEY: 'a' }, want: [['acme', undefined]] },
  {
    env: { ACME_KEY: '' },
    want: [
      ['acme', undefined],
      ['acme-key', undefined],
    ],
  },
])('$env', ({ env, want }) => expect(find(env)).toEqual(want));
