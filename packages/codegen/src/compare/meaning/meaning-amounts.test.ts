import { describe } from 'vitest';
import { given, type MeaningRow, testMeanings, without } from '../../test-support/meaning-rows.ts';

const NUMBER: readonly MeaningRow[] = [
  {
    given: 'a unit',
    edit: given('unit', 'USD'),
    bump: 'major',
    says: ['the unit of the balance changed from `credit` to `USD`'],
  },
  {
    given: 'a unit that the response names',
    edit: given('unit', { at: '/currency' }),
    bump: 'major',
    says: ['the unit of the balance changed from `credit` to what `currency` names'],
  },
  {
    given: 'a word for a unit',
    before: given('unit', { at: '/unit' }),
    edit: given('unit', { at: '/unit', words: { hours: 'hour' } }),
    bump: 'minor',
    says: [
      'the unit of the balance changed from what `unit` names to what `unit` names, `hours` being `hour`',
    ],
  },
  {
    given: 'another unit for a word',
    before: given('unit', { at: '/unit', words: { hours: 'hour' } }),
    edit: given('unit', { at: '/unit', words: { hours: 'minute' } }),
    bump: 'major',
    says: [
      'the unit of the balance changed from what `unit` names, `hours` being `hour` to what `unit` names, `hours` being `minute`',
    ],
  },
  {
    given: 'a word where a currency was read',
    before: given('unit', { at: '/unit' }),
    edit: given('unit', { at: '/unit', words: { pts: 'point' } }),
    bump: 'major',
    says: [
      'the unit of the balance changed from what `unit` names to what `unit` names, `pts` being `point`',
    ],
  },
  {
    given: 'a kind of item more, after the others',
    before: given('from', { list: '/all', by: '/in', first: ['USD'] }),
    edit: given('from', { list: '/all', by: '/in', first: ['USD', 'hour'] }),
    bump: 'minor',
    says: [
      'the item of a list that the balance is read from changed from list `/all`, by `/in`, first `USD` to list `/all`, by `/in`, first `USD`, `hour`',
    ],
  },
  {
    given: 'a kind of item more, before the others',
    before: given('from', { list: '/all', by: '/in', first: ['USD'] }),
    edit: given('from', { list: '/all', by: '/in', first: ['hour', 'USD'] }),
    bump: 'major',
    says: [
      'the item of a list that the balance is read from changed from list `/all`, by `/in`, first `USD` to list `/all`, by `/in`, first `hour`, `USD`',
    ],
  },
  {
    given: 'a kind of item less',
    before: given('from', { list: '/all', by: '/in', first: ['USD', 'hour'] }),
    edit: given('from', { list: '/all', by: '/in', first: ['USD'] }),
    bump: 'major',
    says: [
      'the item of a list that the balance is read from changed from list `/all`, by `/in`, first `USD`, `hour` to list `/all`, by `/in`, first `USD`',
    ],
  },
  {
    given: 'a scale',
    edit: given('scale', -2),
    bump: 'major',
    says: [
      'the scale of the balance changed from `0` (1 on the wire is 1) to `-2` (1 on the wire is 0.01)',
    ],
  },
  {
    given: 'no scale any more',
    before: given('scale', 3),
    edit: without('scale'),
    bump: 'major',
    says: [
      'the scale of the balance changed from `3` (1 on the wire is 1000) to `0` (1 on the wire is 1)',
    ],
  },
  {
    given: 'a sign',
    edit: given('sign', 'inverted'),
    bump: 'major',
    says: ['the sign of the balance changed from `as the vendor gives it` to `inverted`'],
  },
  {
    given: 'another field',
    edit: given('remaining', '/data/rest'),
    bump: 'major',
    says: ['the response field that the balance is read from changed from `left` to `data.rest`'],
  },
  {
    given: 'one alternative more',
    edit: given('remaining', ['/left', '/rest']),
    bump: 'minor',
    says: ['changed from `left` to `left` or `rest`'],
  },
  {
    given: 'one alternative less',
    before: given('remaining', ['/left', '/rest']),
    edit: given('remaining', '/left'),
    bump: 'major',
    says: ['changed from `left` or `rest` to `left`'],
  },
  {
    given: 'something to subtract',
    edit: given('minus', '/used'),
    bump: 'major',
    says: ['the response field that is subtracted from the balance is new: `used`'],
  },
  {
    given: 'nothing to subtract any more',
    before: given('minus', '/used'),
    edit: without('minus'),
    bump: 'major',
    says: ['that is subtracted from the balance was removed, it was `used`'],
  },
  {
    given: 'a mark of unlimited accounts',
    edit: given('unlimited', { at: '/left', equals: null }),
    bump: 'major',
    says: ['the mark that the balance is unlimited is new: `left` being `null`'],
  },
  {
    given: 'another mark',
    before: given('unlimited', { at: '/left', equals: -1 }),
    edit: given('unlimited', { at: '/left', equals: -2 }),
    bump: 'major',
    says: ['changed from `left` being `-1` to `left` being `-2`'],
  },
];

const BESIDE: readonly MeaningRow[] = [
  {
    given: 'a total',
    edit: given('total', '/all'),
    bump: 'minor',
    says: ['the response field that the total of the balance is read from is new: `all`'],
  },
  {
    given: 'no total any more',
    before: given('total', '/all'),
    edit: without('total'),
    bump: 'major',
    says: ['that the total of the balance is read from was removed, it was `all`'],
  },
  {
    given: 'another top-up',
    edit: given('lastTopUpAt', '/paid_at'),
    bump: 'major',
    says: ['the last top-up is read from changed from `bought_at` to `paid_at`'],
  },
  {
    given: 'another pool',
    edit: given('pool', '/team'),
    bump: 'major',
    says: ['identifies the money changed from `pool.id` to `team`'],
  },
  {
    given: 'another scope',
    edit: given('scope', 'key'),
    bump: 'major',
    says: ['the scope of the balance changed from `user` to `key`'],
  },
  {
    given: 'a scope that was not known',
    before: given('scope', 'unknown'),
    edit: given('scope', 'key'),
    bump: 'minor',
    says: ['the scope of the balance changed from `unknown` to `key`'],
  },
  {
    given: 'another sentinel',
    edit: (meaning) => {
      meaning.sentinel.equals = 'good';
    },
    bump: 'major',
    says: ['only a success carries changed from `state` being `fine` to `state` being `good`'],
  },
  {
    given: 'a fixed header',
    edit: (meaning) => {
      meaning.request = { headers: { 'X-Version': '2' } };
    },
    bump: 'major',
    says: ['the fixed header `X-Version` is new: `2`'],
  },
  {
    given: 'another operation',
    edit: (meaning) => {
      meaning.operation = 'GET /wallet';
    },
    bump: 'major',
    says: ['the operation that is called changed from `GET /credits` to `GET /wallet`'],
  },
];

describe('the number', () => testMeanings(NUMBER));
describe('what comes beside it', () => testMeanings(BESIDE));
