import { expect, test } from 'vitest';
import { describeAccounts } from './account-facts.ts';
import type { ProviderDefinition } from './provider-definition.ts';

const define = (regions?: ProviderDefinition['regions']): ProviderDefinition => ({
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  ...(regions && { regions }),
  balance: { remaining: '/left', unit: 'USD', scope: 'unknown' },
});
const other = { baseUrl: 'https://other.acme.test' };

test.each([
  { title: 'no regions', given: undefined, want: {} },
  {
    title: 'a region that counts the same',
    given: { free: other },
    want: { regions: ['free'] },
  },
  {
    title: 'one of two counts something else',
    given: { free: other, cn: { ...other, unit: 'CNY' } },
    want: { regions: ['free', 'cn'], regionUnits: { cn: 'CNY' } },
  },
])('$title', ({ given, want }) => {
  const { unit: _, ownedUnits: __, ...facts } = describeAccounts(define(given));
  expect(facts).toEqual(want);
});

test('units that the response has words for are told once', () => {
  const unit = { at: '/in', words: { hour: 'acme:hour', hours: 'acme:hour', min: 'acme:minute' } };
  const balance = { remaining: '/left', unit, scope: 'unknown' } as const;
  const facts = describeAccounts({ ...define(), balance });
  expect(facts).toEqual({
    unit: null,
    namedUnits: ['acme:hour', 'acme:minute'],
    ownedUnits: [null, 'acme:hour', 'acme:minute'],
  });
});
