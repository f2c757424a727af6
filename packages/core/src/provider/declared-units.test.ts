import { expect, test } from 'vitest';
import { declaredUnits } from './declared-units.ts';
import type { ProviderDefinition } from './provider-definition.ts';

const unit = 'acme:credit';
const other = { id: 'other', remaining: '/other' };
const given = (balance: object, regions?: ProviderDefinition['regions']) =>
  declaredUnits({
    balance: { remaining: '/left', unit, scope: 'unknown', ...balance },
    ...(regions && { regions }),
  });

test.each([
  { name: 'the headline', units: given({}), want: [unit] },
  {
    name: 'of a region',
    units: given({}, { cn: { baseUrl: '', unit: 'CNY' } }),
    want: [unit, 'CNY'],
  },
  { name: 'named by the response', units: given({ unit: { at: '/currency' } }), want: [null] },
  {
    name: 'named by the response, or by words of the vendor',
    units: given({ unit: { at: '/unit', words: { hour: 'acme:hour' } } }),
    want: [null, 'acme:hour'],
  },
  { name: 'a cap', units: given({ relation: 'cap' }), want: [] },
  {
    name: 'what is separate, not what is a part',
    units: given({
      others: [
        { ...other, relation: 'separate', unit: 'acme:call' },
        { ...other, relation: 'separate' },
        { ...other, relation: 'part', unit: 'acme:gift' },
      ],
    }),
    want: [unit, 'acme:call', unit],
  },
])('$name: $want', ({ units, want }) => {
  expect(units).toEqual(want);
});
