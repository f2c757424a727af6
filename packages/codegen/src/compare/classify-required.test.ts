import { expectBump, operation } from '../test-support/mutations.ts';
import { answered, sent } from '../test-support/one-place.ts';
import { number, object, ref, type Schema, text } from '../test-support/short-schemas.ts';

const [a, b] = [object({ a: text }), object({ a: text, b: number })];
const bothRequired = object({ a: text, b: number }, ['a', 'b']);
const and = (required: readonly string[]): Schema => ({ allOf: [b, { required }] });
const map = (of: Schema): Schema => ({ type: 'object', unevaluatedProperties: of });
const onCondition = (then: Schema): Schema => ({
  type: 'object',
  if: object({ a: { const: 1 } }),
  then,
});

expectBump('patch', [
  ...[
    { name: 'required in another part', was: bothRequired, is: and(['a', 'b']) },
    { name: 'a member that nobody describes', was: a, is: { ...a, required: ['c'] } },
    { name: 'required beside the parts', was: and(['a']), is: { allOf: [b], required: ['a'] } },
    {
      name: 'required in another part, and null',
      was: object({ a: { type: ['string', 'null'] } }, ['a']),
      is: { allOf: [object({ a: { type: ['string', 'null'] } }), { required: ['a'] }] },
    },
    {
      name: 'the constant null',
      was: object({ a: { const: null } }),
      is: object({ a: { type: 'null' } }),
    },
    {
      name: 'words on a condition',
      was: onCondition(b),
      is: onCondition({ ...b, description: 'Then.' }),
    },
  ].map(answered),
  sent({
    name: 'required in another part, in what is sent',
    was: bothRequired,
    is: and(['b', 'a']),
  }),
]);

expectBump('major', [
  ...[
    { name: 'not required any more in another part', was: and(['a', 'b']), is: and(['a']) },
    {
      name: 'a field of any type gone, though it is still required',
      was: object({ a: {} }, ['a']),
      is: { ...object({}), required: ['a'] },
    },
    { name: 'members that nobody names of another type', was: map(text), is: map(number) },
  ].map(answered),
  ...[
    { name: 'required in another part', was: b, is: and(['a']) },
    {
      name: 'required beside a reference, in 3.1',
      was: ref('Base'),
      is: { ...ref('Base'), required: ['a'] },
      wasDeclared: { Base: a },
    },
    { name: 'a member that nobody describes', was: a, is: { ...a, required: ['c'] } },
    {
      name: 'a member of what may be any object',
      was: { type: 'object' },
      is: { type: 'object', required: ['c'] },
    },
  ].map(sent),
  {
    name: 'a part of a form of another media type than that of objects',
    prepare: (d) => {
      const schema = object({ a: object({ b: text }) });
      operation(d).requestBody = { content: { 'multipart/form-data': { schema } } };
    },
    edit: (d) =>
      (operation(d).requestBody.content['multipart/form-data'].encoding = {
        a: { contentType: 'application/xml' },
      }),
    at: '/encoding/a',
  },
]);

expectBump('minor', [
  sent({ name: 'not required any more in another part', was: and(['a', 'b']), is: and(['a']) }),
]);

expectBump('review', [
  answered({ name: 'another type on a condition', was: onCondition(a), is: onCondition(b) }),
  sent({ name: 'a condition', was: { type: 'object' }, is: onCondition({ required: ['a'] }) }),
]);
