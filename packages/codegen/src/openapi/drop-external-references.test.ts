import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from './drop-external-references.ts';

const FAR = 'https://elsewhere.example/a.json';

test.each<{ name: string; given: Json; want: Json }>([
  {
    name: 'an example that lies elsewhere',
    given: {
      examples: { a: { externalValue: FAR, summary: 's' }, b: { $ref: FAR }, c: { $ref: '#/c' } },
    },
    want: { examples: { a: { summary: 's' }, c: { $ref: '#/c' } } },
  },
  {
    name: 'a reference within a value',
    given: {
      example: { $ref: FAR, x: 1 },
      default: { $ref: FAR },
      enum: [{ $ref: FAR }],
      examples: [{ $ref: FAR }],
    },
    want: { example: { x: 1 }, default: {}, enum: [{}], examples: [{}] },
  },
  {
    name: 'words that stand among names',
    given: { responses: { 'x-note': 'hi', '200': {} }, properties: { 'x-a': true, 'x-b': {} } },
    want: { responses: { '200': {} }, properties: { 'x-a': true, 'x-b': {} } },
  },
  {
    name: 'a reference within an extension',
    given: { 'x-code': [{ $ref: FAR }] },
    want: { 'x-code': [{}] },
  },
  {
    name: 'nothing of what counts',
    given: {
      properties: {
        example: { $ref: '#/a' },
        externalValue: { type: 'string' },
        $ref: { type: 'string' },
        'x-a': {},
      },
      responses: { default: { $ref: '#/b' } },
      discriminator: { propertyName: 'p', mapping: { cat: 'Cat', dog: '#/d' } },
      components: { schemas: { Cat: {} } },
    },
    want: {
      properties: {
        example: { $ref: '#/a' },
        externalValue: { type: 'string' },
        $ref: { type: 'string' },
        'x-a': {},
      },
      responses: { default: { $ref: '#/b' } },
      discriminator: { propertyName: 'p', mapping: { cat: 'Cat', dog: '#/d' } },
      components: { schemas: { Cat: {} } },
    },
  },
])('leaves out $name', ({ given, want }) => {
  expect(dropExternalReferences(given)).toEqual(want);
});

test.each<{ name: string; given: Json }>([
  { name: 'a schema', given: { schema: { $ref: FAR } } },
  { name: 'a file', given: { schema: { $ref: './other.yaml' } } },
  { name: 'a property called example', given: { properties: { example: { $ref: FAR } } } },
  { name: 'a parameter', given: { parameters: [{ $ref: FAR }] } },
  { name: 'a mapping', given: { discriminator: { propertyName: 'p', mapping: { cat: FAR } } } },
])('refuses $name that lies elsewhere', ({ given }) => {
  expect(() => dropExternalReferences(given)).toThrow(
    'leads out of the document: bundle it into one file first',
  );
});
