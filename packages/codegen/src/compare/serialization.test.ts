import { expectBump, ok, operation } from '../test-support/mutations.ts';
import { list, number, object, type Schema, text, values } from '../test-support/short-schemas.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

/** What says how a value is written before and after; either may be the older one. */
interface Row {
  readonly name: string;
  readonly one: Schema;
  readonly other: Schema;
}

const schema = (of: Schema): Schema => ({ schema: of });
const written = (media: string, of: Schema): Schema => ({ content: { [media]: { schema: of } } });
const plain = (of: Schema): Schema => written('text/plain', of);
const json = (of: Schema): Schema => written('application/json', of);
const integer: Schema = { type: 'integer' };
const flag: Schema = { type: 'boolean' };
const thing = object({ a: text, b: text });
const untyped = { properties: { a: text } };

const bothWays = (
  rows: readonly Row[],
  place: string,
  put: (d: Document, node: Schema) => unknown,
) =>
  rows.flatMap(({ name, one, other }) =>
    [
      [one, other, name],
      [other, one, `${name}, the other way`],
    ].map(([was, is, title]) => ({
      name: `${place}: ${title}`,
      prepare: (d: Document) => put(d, was as Schema),
      edit: (d: Document) => put(d, is as Schema),
    })),
  );
const inHeader = (rows: readonly Row[]) =>
  bothWays(rows, 'a header of a response', (d, node) => (ok(d).headers = { 'X-It': node }));
const inParameter = (rows: readonly Row[], place = 'query') =>
  bothWays(rows, `a parameter of the ${place}`, (d, node) => {
    const required = place === 'path' ? { required: true } : {};
    operation(d).parameters = [{ name: 'it', in: place, ...required, ...node }];
  });

const SAME: readonly Row[] = [
  { name: 'text in text/plain', one: schema(text), other: plain(text) },
  { name: 'an integer in text/plain', one: schema(integer), other: plain(integer) },
  { name: 'an integer in JSON, which writes the same', one: schema(integer), other: json(integer) },
  { name: 'a flag in JSON', one: schema(flag), other: json(flag) },
  {
    name: 'JSON by another name',
    one: json(thing),
    other: written('application/vnd.brew+json; charset=utf-8', thing),
  },
];
const OTHER: readonly Row[] = [
  { name: 'text in JSON, which puts it in quotes', one: schema(text), other: json(text) },
  { name: 'one of several texts in JSON', one: schema(values('a')), other: json(values('a')) },
  { name: 'a list in JSON', one: schema(list(text)), other: json(list(text)) },
  { name: 'an object in JSON', one: schema(thing), other: json(thing) },
  { name: 'an object whose type is not named in JSON', one: schema(untyped), other: json(untyped) },
  { name: 'JSON or XML', one: json(thing), other: written('application/xml', thing) },
  { name: 'an integer or a text, in text/plain', one: schema(integer), other: plain(text) },
  {
    name: 'another way to write an object',
    one: schema(thing),
    other: { style: 'simple', explode: true, ...schema(thing) },
  },
];
const MATRIX: Row = {
  name: 'text with a sign before it',
  one: schema(text),
  other: { style: 'matrix', ...schema(text) },
};

expectBump('patch', [
  ...inHeader([
    ...SAME,
    {
      name: 'a list with commas, exploded or not',
      one: schema(list(text)),
      other: { explode: true, ...schema(list(text)) },
    },
  ]),
  ...inParameter(SAME),
  ...inParameter(SAME, 'header'),
  ...inParameter(SAME.slice(0, 4), 'path'),
  ...inParameter([
    {
      name: 'a deep object, exploded or not',
      one: { style: 'deepObject', ...schema(thing) },
      other: { style: 'deepObject', explode: true, ...schema(thing) },
    },
  ]),
]);

expectBump('major', [
  ...inHeader(OTHER),
  ...inParameter(OTHER.slice(0, -2)),
  ...inParameter([MATRIX], 'path'),
  ...inParameter([
    {
      name: 'items whose list is not named, in one',
      one: schema({ items: text }),
      other: { explode: false, ...schema({ items: text }) },
    },
  ]),
  {
    name: 'a field less in a header that is JSON',
    prepare: (d) => (ok(d).headers = { 'X-It': json(thing) }),
    edit: (d) => (ok(d).headers = { 'X-It': json(object({ a: text })) }),
    at: '/headers/X-It/schema/properties/b',
  },
  {
    name: 'a header that is declared elsewhere',
    prepare: (d) => {
      d.components.headers = { It: schema(text) };
      ok(d).headers = { 'X-It': { $ref: '#/components/headers/It' } };
    },
    edit: (d) => (d.components.headers.It = json(text)),
    at: '/headers/X-It',
  },
  {
    name: 'a number that may be text in a header in text/plain',
    prepare: (d) => (ok(d).headers = { 'X-It': schema(number) }),
    edit: (d) => (ok(d).headers = { 'X-It': plain({ type: ['number', 'string'] }) }),
  },
]);

expectBump('review', [
  {
    name: 'a value of no known kind in JSON',
    prepare: (d) => (operation(d).parameters = [{ name: 'it', in: 'query', ...schema({}) }]),
    edit: (d) => (operation(d).parameters = [{ name: 'it', in: 'query', ...json({}) }]),
  },
]);
