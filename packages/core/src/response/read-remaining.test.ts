import { describe, expect, test } from 'vitest';
import { type Given, read } from '../test-support/read-account-of.ts';

describe('a unit that the response names', () => {
  const named: Given = {
    from: { list: '/all', by: '/in', first: ['USD', 'hour'] },
    remaining: '/left',
    unit: { at: '/in', words: { hour: 'acme:hour', 'cr.': 'acme:credit' } },
    others: [
      {
        id: 'rest',
        relation: 'separate',
        each: '/all',
        remaining: '/left',
        unit: { at: '/in', words: { hour: 'acme:hour' } },
      },
    ],
  };
  const plain: Given = { remaining: '/left', unit: { at: '/in', words: { hour: 'acme:hour' } } };
  const refused = 'invalid_response/not_a_currency';
  test.each([
    { given: { left: 3, in: 'hour' }, want: { remaining: '3', unit: 'acme:hour' } },
    { given: { left: 3, in: 'eur' }, want: { remaining: '3', unit: 'EUR' } },
    { given: { left: 3, in: 'HOUR' }, want: refused },
    { given: { left: 3, in: 'constructor' }, want: refused },
    { given: { left: 3, in: '__proto__' }, want: refused },
    { given: { left: 3, in: null }, want: refused },
    { given: { left: 3 }, want: refused },
  ])('$given', ({ given, want }) => expect(read(plain, given)).toEqual(want));

  const dollars = { in: 'USD', left: 5 };
  const hours = { in: 'hour', left: 3 };
  const rest = { id: 'rest', index: 0, relation: 'separate', remaining: '3', unit: 'acme:hour' };
  test.each([
    { given: [hours], want: { remaining: '3', unit: 'acme:hour' } },
    { given: [hours, dollars], want: { remaining: '5', unit: 'USD', others: [rest] } },
    { given: [dollars, hours], want: { remaining: '5', unit: 'USD', others: [rest] } },
    { given: [dollars, { in: 'minute', left: 3 }], want: refused },
  ])('of a list: $given', ({ given, want }) => expect(read(named, { all: given })).toEqual(want));
});
