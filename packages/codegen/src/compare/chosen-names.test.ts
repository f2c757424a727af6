import { describe, expect, test } from 'vitest';
import { pairOf } from '../test-support/credits-document.ts';
import { expectBump, operation, properties } from '../test-support/mutations.ts';
import { answered, sent } from '../test-support/one-place.ts';
import { object, ref, text } from '../test-support/short-schemas.ts';
import { classify } from './classify.ts';
import { isWords } from './document-change.ts';

/** Names that somebody may choose, though OpenAPI has fields of the same names. */
const NAMES = 'title description example examples x-kind operationId security default'.split(' ');

const [A, B] = [ref('A'), ref('B')];
const both = { A: object({ kind: text, a: text }, ['kind']), B: object({ kind: text }, ['kind']) };
const union = (mapping: object) => ({
  oneOf: [A, B],
  discriminator: { propertyName: 'kind', mapping },
});
const to = ({ $ref }: Record<string, unknown>) => $ref;

describe('the values of a discriminator', () => {
  expectBump(
    'major',
    NAMES.flatMap((name, index) => {
      const other = NAMES.at(index - 1) ?? '';
      return [
        {
          name: `${name} and ${other} exchanged`,
          was: union({ [name]: to(A), [other]: to(B) }),
          is: union({ [name]: to(B), [other]: to(A) }),
          wasDeclared: both,
        },
        {
          name: `${name} renamed to ${other}`,
          was: union({ [name]: to(A), b: to(B) }),
          is: union({ [other]: to(A), b: to(B) }),
          wasDeclared: both,
        },
      ].map(answered);
    }),
  );
  expectBump(
    'minor',
    NAMES.map((name) => ({
      name: `${name} as well`,
      was: union({ a: to(A), b: to(B) }),
      is: union({ a: to(A), b: to(B), [name]: to(B) }),
      wasDeclared: both,
    })).map(answered),
  );
});

describe('what every object of JavaScript has', () => {
  const more = object({ a: text, toString: text, constructor: text });
  expectBump('minor', [
    answered({ name: 'fields of such names', was: object({ a: text }), is: more }),
    sent({ name: 'fields of such names taken', was: object({ a: text }), is: more }),
  ]);
  expectBump('major', [
    sent({
      name: 'a field of such a name that must be given',
      was: object({ a: text }),
      is: { ...more, required: ['toString'] },
    }),
    {
      name: 'a parameter of such a name that must be given',
      edit: (d) =>
        operation(d).parameters.push({
          name: 'valueOf',
          in: 'query',
          required: true,
          schema: text,
        }),
      at: '/parameters/query/valueOf',
    },
  ]);
});

test.each([
  ['info/title', true],
  ['components/schemas/A/properties/title/description', true],
  ['components/schemas/A/properties/properties/title', true],
  ['components/schemas/A/properties/title', false],
  ['components/schemas/A/patternProperties/title/type', false],
  ['components/schemas/A/dependentSchemas/title/type', false],
  ['components/schemas/A/dependentRequired/title', false],
  ['components/schemas/A/definitions/title/type', false],
  ['components/schemas/A/discriminator/mapping/x-title', false],
  ['components/schemas/A/default/title', false],
  ['components/examples/cup/value', true],
  ['components/requestBodies/example/content', false],
  ['components/links/description/operationId', false],
  ['components/callbacks/title/x', false],
  ['components/securitySchemes/title/type', false],
  ['components/securitySchemes/key/flows/implicit/scopes/title', false],
  ['webhooks/description/post/responses', false],
  ['paths/a/get/callbacks/summary/b/post', false],
  ['paths/a/get/requestBody/content/x-tea/schema', false],
  ['paths/a/post/requestBody/content/multipart~1form-data/encoding/title/style', false],
  ['paths/a/get/security/0/description', false],
  ['servers/0/variables/description/default', false],
])('%s: whether words stand there: %s', (place, want) => {
  expect(isWords(place.split('/'))).toBe(want);
});

test('the words about a field that is called example are looked at', async () => {
  const { old, next } = pairOf(
    (d) => (properties(d).example.description = 'What is left, in cents.'),
    (d) => (properties(d).example = { type: 'number', description: 'What is left.' }),
  );
  const { changes } = await classify(old, next);
  expect(changes).toEqual([
    expect.objectContaining({ bump: 'patch', look: expect.stringContaining('“cents”') }),
  ]);
});
