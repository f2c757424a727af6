import { expectBump, operation } from '../test-support/mutations.ts';
import { answer, answered, sent } from '../test-support/one-place.ts';
import {
  list,
  number,
  object,
  ref,
  type Schema,
  text,
  values,
} from '../test-support/short-schemas.ts';

const chunks = (leaf: Schema): Schema =>
  list(
    object({
      content: {
        anyOf: [text, list(object({ thinking: list(leaf) }, ['thinking']))],
      },
    }),
  );
const json = (...more: readonly Schema[]): Schema => ({
  Json: {
    oneOf: [
      text,
      ...more,
      list(ref('Json')),
      { type: 'object', additionalProperties: ref('Json') },
    ],
  },
});
const nested = (last: Schema): Schema => ({
  Word: object({ kind: text, word: text }, ['kind']),
  First: object({ kind: text, id: text }, ['kind']),
  Last: object({ kind: text, ...last }, ['kind']),
  Item: { oneOf: [ref('First'), ref('Last')], discriminator: { propertyName: 'kind' } },
});
const eitherRequired = { anyOf: [{ required: ['a'] }, { required: ['b'] }] };

expectBump('major', [
  ...[
    {
      name: 'another type below three lists and a union',
      was: chunks(object({ v: text }, ['v'])),
      is: chunks(object({ v: number }, ['v'])),
    },
    {
      name: 'an optional field gone below three lists and a union',
      was: chunks(object({ v: text, w: text }, ['v'])),
      is: chunks(object({ v: text }, ['v'])),
    },
    {
      name: 'an alternative more below three lists and a union',
      was: chunks({ oneOf: [object({ v: text }, ['v']), object({ w: text }, ['w'])] }),
      is: chunks({
        oneOf: [object({ v: text }, ['v']), object({ w: text }, ['w']), object({ x: text }, ['x'])],
      }),
    },
    {
      name: 'a field gone beside an alternative that is null, in 3.0',
      was: { anyOf: [object({ a: text, b: text }), { nullable: true }] },
      is: { anyOf: [object({ a: text }), { nullable: true }] },
      version: '3.0.3',
    },
    {
      name: 'a field gone beside an alternative that may be anything',
      was: { anyOf: [object({ a: text, b: text }), {}] },
      is: { anyOf: [object({ a: text }), {}] },
    },
    {
      name: 'a field gone beside alternatives of what is required',
      was: object({ a: text, b: text, c: text }, [], eitherRequired),
      is: object({ a: text, b: text }, [], eitherRequired),
    },
    {
      name: 'a value of another type within a schema that leads to itself through a list',
      was: ref('Json'),
      is: ref('Json'),
      wasDeclared: json(),
      isDeclared: json(number),
    },
    {
      name: 'an optional field gone that one alternative has more than the other',
      was: { oneOf: [object({ id: text }, ['id']), object({ id: text, iban: text }, ['id'])] },
      is: { oneOf: [object({ id: text }, ['id']), object({ id: text }, ['id'])] },
    },
    {
      name: 'a required field gone that one alternative has more than the other',
      was: { oneOf: [object({ a: text }, ['a']), object({ a: text, b: text }, ['a', 'b'])] },
      is: { oneOf: [object({ a: text }, ['a']), object({ a: text }, ['a'])] },
    },
    {
      name: 'another type in all alternatives beside an object of anything',
      was: {
        anyOf: [
          object({ at: text, y: text }, ['at']),
          object({ at: text, z: text }, ['at']),
          { type: 'object' },
        ],
      },
      is: {
        anyOf: [
          object({ at: number, y: text }, ['at']),
          object({ at: number, z: text }, ['at']),
          { type: 'object' },
        ],
      },
    },
    {
      name: 'a field that one alternative has only to send, and now the other as well',
      was: {
        oneOf: [
          object({ k: values('a'), p: { ...text, writeOnly: true } }, ['k']),
          object({ k: values('b'), p: text }, ['k']),
        ],
      },
      is: {
        oneOf: ['a', 'b'].map((k) =>
          object({ k: values(k), p: { ...text, writeOnly: true } }, ['k']),
        ),
      },
    },
    {
      name: 'members beside a reference that are gone, in 3.1',
      was: { ...ref('Base'), properties: { b: text } },
      is: ref('Base'),
      wasDeclared: { Base: object({ a: text }) },
    },
    {
      name: 'a field of one of the alternatives of an alternative gone, told apart by a member',
      was: { oneOf: [ref('Word'), ref('Item')], discriminator: { propertyName: 'kind' } },
      is: { oneOf: [ref('Word'), ref('Item')], discriminator: { propertyName: 'kind' } },
      wasDeclared: nested({ call: text, name: text }),
      isDeclared: nested({ call: text }),
    },
    {
      name: 'a field of the items gone, which are anything in another part',
      was: { allOf: [ref('Page'), object({ items: list(object({ a: text, b: text })) })] },
      is: { allOf: [ref('Page'), object({ items: list(object({ a: text })) })] },
      wasDeclared: { Page: object({ items: { type: 'array', items: {} } }) },
    },
    {
      name: 'a field that has no value any more',
      was: object({ a: text }),
      is: object({ a: { allOf: [text, number] } }),
    },
    {
      name: 'an item of a tuple of another type',
      was: { anyOf: [text, { type: 'array', prefixItems: [text, text] }] },
      is: { anyOf: [text, { type: 'array', prefixItems: [text, number] }] },
    },
  ].map(answered),
  ...[
    {
      name: 'an optional field of an option not taken any more, within a union',
      was: { anyOf: [text, object({ opt: object({ x: text, y: text }) })] },
      is: { anyOf: [text, object({ opt: object({ x: text }) })] },
    },
    {
      name: 'an optional field of an item not taken any more, within a union',
      was: list({ oneOf: [object({ a: object({ x: text, y: text }) }), object({ b: text })] }),
      is: list({ oneOf: [object({ a: object({ x: text }) }), object({ b: text })] }),
    },
    {
      name: 'a field that must be given below three lists and a union',
      was: chunks(object({ v: text })),
      is: chunks(object({ v: text, w: text }, ['w'])),
    },
    {
      name: 'any names no longer taken, but one',
      was: { type: 'object', additionalProperties: text },
      is: object({ a: text }),
    },
    {
      name: 'one of two fields that must be given',
      was: object({ a: text, b: text }),
      is: object({ a: text, b: text }, [], eitherRequired),
    },
    {
      name: 'a reference that is answered only, in 3.1',
      was: object({ b: ref('Text') }),
      is: object({ b: { ...ref('Text'), readOnly: true } }),
      wasDeclared: { Text: text },
    },
  ].map(sent),
  {
    name: 'an optional member of a parameter that is an object',
    prepare: (d) =>
      operation(d).parameters.push({
        name: 'filter',
        in: 'query',
        style: 'deepObject',
        schema: { anyOf: [text, object({ by: object({ x: text, y: text }) })] },
      }),
    edit: (d) => delete operation(d).parameters.at(-1).schema.anyOf[1].properties.by.properties.y,
    at: '/parameters/query/filter/properties/by/properties/y',
  },
  {
    name: 'a member that must be given in a parameter that is written as JSON',
    prepare: (d) =>
      operation(d).parameters.push({
        name: 'filter',
        in: 'query',
        content: { 'application/json': { schema: object({ a: text }) } },
      }),
    edit: (d) =>
      (operation(d).parameters.at(-1).content['application/json'].schema.required = ['a']),
    at: '/parameters/query/filter/properties/a',
  },
]);

expectBump('minor', [
  {
    name: 'a field more, beside a tag whose schema is not there',
    prepare: (d) => {
      d.components.schemas.Cat = object({ kind: text }, ['kind']);
      const mapping = { cat: 'Cat', cow: '#/components/schemas/Cow', dog: 'Dog' };
      answer(d, { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind', mapping } });
    },
    edit: (d) => (d.components.schemas.Cat.properties.lives = number),
    at: '/properties/it/properties/lives',
  },
  ...[
    {
      name: 'a value more of a list that two alternatives share',
      was: {
        oneOf: ['x', 'y'].map((k) => object({ k: values(k), s: ref('State') }, ['k', 's'])),
      },
      is: { oneOf: ['x', 'y'].map((k) => object({ k: values(k), s: ref('State') }, ['k', 's'])) },
      wasDeclared: { State: values('a', 'b') },
      isDeclared: { State: values('a', 'b', 'c') },
    },
    {
      name: 'a value more beside what is one of several',
      was: {
        allOf: [
          object({ s: values('a') }),
          { oneOf: [object({ x: text }, ['x']), object({ y: text }, ['y'])] },
        ],
      },
      is: {
        allOf: [
          object({ s: values('a', 'b') }),
          { oneOf: [object({ x: text }, ['x']), object({ y: text }, ['y'])] },
        ],
      },
    },
    {
      name: 'a value more beside a number',
      was: { anyOf: [{ type: 'integer' }, values('auto')] },
      is: { anyOf: [{ type: 'integer' }, values('auto', 'most')] },
    },
    {
      name: 'a value more, alone or in a list',
      was: { anyOf: [ref('State'), list(ref('State'))] },
      is: { anyOf: [ref('State'), list(ref('State'))] },
      wasDeclared: { State: values('a', 'b') },
      isDeclared: { State: values('a', 'b', 'c') },
    },
    {
      name: 'a value more in a tuple',
      was: { type: 'array', prefixItems: [text, values('a')] },
      is: { type: 'array', prefixItems: [text, values('a', 'b')] },
    },
    {
      name: 'a value more in a schema that leads to itself',
      was: ref('Rule'),
      is: ref('Rule'),
      wasDeclared: {
        Rule: {
          oneOf: [object({ op: values('a') }, ['op']), object({ all: list(ref('Rule')) }, ['all'])],
        },
      },
      isDeclared: {
        Rule: {
          oneOf: [
            object({ op: values('a', 'b') }, ['op']),
            object({ all: list(ref('Rule')) }, ['all']),
          ],
        },
      },
    },
    {
      name: 'an optional field more that one alternative has more than the other',
      was: { oneOf: [object({ id: text }, ['id']), object({ id: text }, ['id'])] },
      is: { oneOf: [object({ id: text }, ['id']), object({ id: text, iban: text }, ['id'])] },
    },
    {
      name: 'an integer that may have a fraction now, as it had in the other alternative',
      was: {
        oneOf: [
          object({ k: values('a'), e: { type: 'integer' } }),
          object({ k: values('b'), e: number }),
        ],
      },
      is: { oneOf: ['a', 'b'].map((k) => object({ k: values(k), e: number })) },
    },
    {
      name: 'anything that is text or null now',
      was: {},
      is: { type: ['string', 'null'] },
    },
    {
      name: 'one of two fields that is always there',
      was: object({ a: text, b: text }),
      is: object({ a: text, b: text }, [], eitherRequired),
    },
    {
      name: 'an alternative that is never there any more',
      was: { oneOf: [object({ a: text, x: text }), object({ b: text, y: text }), text] },
      is: { oneOf: [object({ b: text, y: text }), text] },
    },
  ].map(answered),
  ...[
    {
      name: 'text or null that may be anything now',
      was: { type: ['string', 'null'] },
      is: {},
    },
    {
      name: 'a field beside what is an object',
      was: { allOf: [object({ a: text }), { type: 'object' }] },
      is: { allOf: [object({ a: text }), object({ b: text })] },
    },
    {
      name: 'fields that may have any name now',
      was: object({ a: text }),
      is: { type: 'object', additionalProperties: text },
    },
    {
      name: 'an alternative more below three lists and a union',
      was: chunks({ oneOf: [object({ v: text }, ['v'])] }),
      is: chunks({ oneOf: [object({ v: text }, ['v']), object({ w: text }, ['w'])] }),
    },
    {
      name: 'one of two fields that need not be given any more',
      was: object({ a: text, b: text }, [], eitherRequired),
      is: object({ a: text, b: text }),
    },
  ].map(sent),
]);

expectBump('patch', [
  ...[
    {
      name: 'null written in another way, in 3.0',
      was: { anyOf: [ref('Point'), { nullable: true }] },
      is: { allOf: [ref('Point')], nullable: true },
      wasDeclared: { Point: object({ x: number }) },
      version: '3.0.3',
    },
    {
      name: 'alternatives in another order',
      was: { oneOf: [object({ id: text }, ['id']), object({ id: text, iban: text }, ['id'])] },
      is: { oneOf: [object({ id: text, iban: text }, ['id']), object({ id: text }, ['id'])] },
    },
    {
      name: 'a field that is only sent, of another type',
      was: object({ a: text, p: { ...text, writeOnly: true } }),
      is: object({ a: text, p: { ...number, writeOnly: true } }),
    },
    {
      name: 'alternatives declared as components',
      was: { oneOf: [object({ a: text }), object({ b: list(text) })] },
      is: { oneOf: [ref('A'), ref('B')] },
      wasDeclared: { A: object({ a: text }), B: object({ b: list(text) }) },
    },
  ].map(answered),
]);
