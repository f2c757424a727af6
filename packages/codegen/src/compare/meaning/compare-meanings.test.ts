import { describe, expect, test } from 'vitest';
import { acmeDocument, acmeMeaning } from '../../test-support/acme-spec.ts';
import {
  type Anything,
  compareMeaning,
  given,
  type MeaningRow,
  testMeanings,
  withMeaning,
} from '../../test-support/meaning-rows.ts';
import { classify } from '../classify.ts';

const code = { code: 'broke', kind: 'payment_required', evidence: 'page' };
const codes =
  (...rules: readonly object[]) =>
  ({ errors }: Anything) => {
    errors.rules = rules;
  };

const ERRORS: readonly MeaningRow[] = [
  {
    given: 'an error more',
    edit: ({ errors }) => void errors.rules.push(code),
    bump: 'minor',
    says: ["the vendor's error `broke` is new"],
  },
  {
    given: 'an error less',
    edit: ({ errors }) => void delete errors.rules,
    bump: 'major',
    says: ["the vendor's error `no_key` was removed"],
  },
  {
    given: 'another kind',
    edit: ({ errors }) => {
      errors.rules[0].kind = 'forbidden';
    },
    bump: 'major',
    says: ["the kind of the vendor's error `no_key` changed from `unauthorized` to `forbidden`"],
  },
  {
    given: 'a status more',
    edit: ({ errors }) => {
      errors.rules[0].alsoOn = [402];
    },
    bump: 'minor',
    says: ["the set of further statuses of the vendor's error `no_key` is new: `402`"],
  },
  {
    given: 'errors that never meet, in another order',
    before: codes(code, { ...code, code: 'late' }),
    edit: codes({ ...code, code: 'late' }, code),
    bump: 'none',
    says: [],
  },
  {
    given: 'errors of which the first decides, in another order',
    before: codes({ ...code, text: 'team' }, { ...code, kind: 'forbidden' }),
    edit: codes({ ...code, kind: 'forbidden' }, { ...code, text: 'team' }),
    bump: 'major',
    says: ["the vendor's error `broke` is looked at in another order"],
  },
  {
    given: 'the evidence alone',
    edit: ({ errors }) => {
      errors.rules[0].evidence = 'page, keys';
    },
    bump: 'patch',
    says: [
      "the evidence for the vendor's error `no_key` changed from `page, errors` to `page, keys`",
    ],
  },
  {
    given: 'codes elsewhere',
    edit: ({ errors }) => {
      errors.codeAt = ['/error/code'];
    },
    bump: 'major',
    says: ['error codes changed from `code` to `error.code`'],
  },
  {
    given: 'no wait any more',
    edit: ({ errors }) => void delete errors.retryAfterSecondsAt,
    bump: 'major',
    says: ['how long to wait was removed, it was `wait`'],
  },
];

const KEYS: readonly MeaningRow[] = [
  {
    given: 'a variable more',
    edit: ({ key }) => void key.variables.push('ACME_KEY'),
    bump: 'minor',
    says: ['the key is now also looked for in the variable `ACME_KEY`'],
  },
  {
    given: 'a variable that comes first',
    edit: ({ key }) => void key.variables.unshift('ACME_KEY'),
    bump: 'minor',
    says: ['the key is now looked for in the variable `ACME_KEY` before `ACME_API_KEY`'],
  },
  {
    given: 'another variable',
    edit: ({ key }) => {
      key.variables = ['ACME_KEY'];
    },
    bump: 'major',
    says: [
      'the key is no longer looked for in the variable `ACME_API_KEY`',
      'the key is now also looked for in the variable `ACME_KEY`',
    ],
  },
  {
    given: 'variables in another order',
    before: ({ key }) => void key.variables.push('ACME_KEY'),
    edit: ({ key }) => void key.variables.reverse(),
    bump: 'major',
    says: ['looked for in changed from `ACME_API_KEY`, `ACME_KEY` to `ACME_KEY`, `ACME_API_KEY`'],
  },
  {
    given: 'a word before the key',
    edit: ({ key }) => {
      key.scheme = 'Token';
    },
    bump: 'major',
    says: ["the word before the key changed from `that of the vendor's document` to `Token`"],
  },
  {
    given: 'a hint',
    edit: ({ key }) => {
      key.prefix = 'acme_';
    },
    bump: 'patch',
    says: ['what keys usually begin with changed from `ac_` to `acme_`'],
  },
];

const FACTS: readonly MeaningRow[] = [
  {
    given: 'a name, and with it the exports',
    edit: (meaning) => {
      meaning.name = 'Acme Cloud';
    },
    bump: 'major',
    says: [
      'the name in the exports (`create…`, `…Options`, `…Client`) changed from `Acme` to `AcmeCloud`',
      'the name of the vendor changed from `Acme` to `Acme Cloud`',
    ],
  },
  {
    given: 'a name that is exported as before',
    edit: (meaning) => void Object.assign(meaning, { name: 'Acme!', exportName: 'Acme' }),
    bump: 'patch',
    says: ['the name of the vendor changed from `Acme` to `Acme!`'],
  },
  {
    given: 'a link',
    edit: ({ links }) => {
      links.docs = 'https://acme.example/docs';
    },
    bump: 'patch',
    says: ['documentation changed from `https://docs.acme.example` to `https://acme.example/docs`'],
  },
  {
    given: 'a limit',
    edit: (meaning) => {
      meaning.rateLimits = [{ requests: 5, perSeconds: 1, of: 'key' }];
    },
    bump: 'patch',
    says: ['the list of the limits that the vendor states is new: 5 requests in 1 s of the key'],
  },
  {
    given: 'free of charge',
    before: (meaning) => {
      meaning.free = false;
    },
    edit: (meaning) => {
      meaning.free = true;
    },
    bump: 'patch',
    says: ['whether reading the balance costs nothing changed from `false` to `true`'],
  },
  {
    given: 'a property that no rule knows',
    edit: given('mood', 'good'),
    bump: 'major',
    says: ['the property `mood` is new: `good`'],
  },
];

describe('errors', () => testMeanings(ERRORS));
describe('keys', () => testMeanings(KEYS));
describe('facts', () => testMeanings(FACTS));

test.each<Pick<MeaningRow, 'given' | 'before' | 'edit'>>([
  { given: 'the default in words', edit: given('scale', 0) },
  { given: 'one pointer as a list', edit: given('remaining', ['/left']) },
  {
    given: 'alternatives in another order',
    before: given('remaining', ['/left', '/rest']),
    edit: given('remaining', ['/rest', '/left']),
  },
  {
    given: 'the exported name in words',
    edit: (meaning) => {
      meaning.exportName = 'Acme';
    },
  },
])('says the same: $given', async (row) => {
  const { bump, changes } = await compareMeaning(row);
  expect({ bump, changes }).toEqual({ bump: 'none', changes: [] });
});

test('a document without a meaning is compared as it is', async () => {
  const { changes } = await classify(acmeDocument, withMeaning(acmeMeaning));
  expect(changes).toMatchObject([{ pointer: '/x-fuelgauge', rule: 'document-added' }]);
});

test('nothing of a value can break out of its line', async () => {
  const { changes } = await compareMeaning({
    edit: (meaning) => {
      meaning.links.docs = `https://acme.example/\n# \`${'x'.repeat(200)}`;
    },
  });
  expect(changes[0]?.message).not.toMatch(/[\n]|x{100}/);
});
