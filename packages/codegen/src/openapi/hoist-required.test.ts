import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { hoistRequired } from './hoist-required.ts';

const base = { type: 'object', properties: { a: {}, b: {} } };

test.each<{ name: string; given: Json; want: Json }>([
  {
    name: 'of another part',
    given: { allOf: [base, { required: ['a'] }] },
    want: { allOf: [base, {}], required: ['a'] },
  },
  {
    name: 'of another part, beside what is required of its own',
    given: {
      allOf: [base, { type: 'object', properties: { c: {} }, required: ['c', 'a'] }],
      required: ['b'],
    },
    want: {
      allOf: [base, { type: 'object', properties: { c: {} }, required: ['c'] }],
      required: ['b', 'a'],
    },
  },
  {
    name: 'nothing that a part requires of itself',
    given: { allOf: [{ ...base, required: ['a'] }] },
    want: { allOf: [{ ...base, required: ['a'] }] },
  },
  {
    name: 'nothing of values',
    given: { default: { allOf: [base, { required: ['a'] }] } },
    want: { default: { allOf: [base, { required: ['a'] }] } },
  },
])('hoists what is required $name', ({ given, want }) => {
  expect(hoistRequired(given)).toEqual(want);
});
