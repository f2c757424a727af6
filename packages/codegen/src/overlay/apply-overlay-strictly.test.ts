import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { applyOverlayStrictly, findUndescribed } from './apply-overlay-strictly.ts';

const HEAD = "overlay: 1.1.0\ninfo: { title: t, version: '1' }\nactions:\n";
const parse = (actions: string) => parseYaml('specs/acme/fixes.overlay.yaml', HEAD + actions);

test('says file, line, action, target and why of every action that does nothing', () => {
  const overlay = parse(`  - target: $.gone
    remove: true
  - target: $.a
    update: 2
  - target: $.a
    update: 2
`);
  expect(() => applyOverlayStrictly({ a: 1 }, overlay)).toThrow(
    expect.objectContaining({
      problems: [
        'specs/acme/fixes.overlay.yaml:4: action 1 ($.gone) matches nothing: the vendor moved, renamed or removed it; point the action at the new place, or delete it',
        'specs/acme/fixes.overlay.yaml:8: action 3 ($.a) changes nothing: the vendor has made this correction; delete the action',
      ],
    }),
  );
});

test.each([
  {
    given: '  - { target: $, remove: true }\n',
    want: 'specs/acme/fixes.overlay.yaml:4: action 1: the root cannot be removed',
  },
  {
    given: '  []\n',
    want: 'specs/acme/fixes.overlay.yaml:1: "actions" must list at least one action',
  },
])('says where an overlay cannot be applied: $want', ({ given, want }) => {
  expect(() => applyOverlayStrictly({ a: 1 }, parse(given))).toThrow(want);
});

test('gives the document where every action did something', () => {
  expect(applyOverlayStrictly({ a: 1 }, parse('  - { target: $.a, update: 2 }\n'))).toEqual({
    a: 2,
  });
});

test('finds corrections without evidence', () => {
  const overlay = parse(
    '  - { target: $.a, description: page, update: 2 }\n  - { target: $.a, remove: true }\n',
  );
  expect(findUndescribed(overlay)).toEqual([
    'specs/acme/fixes.overlay.yaml:5: action 2 needs a description that cites its evidence',
  ]);
});

describe('an action that makes a bad schema, or has no effect beside a reference, is an error with its line', () => {
  const document = (openapi: string, left: object = { type: 'string' }) => ({
    openapi,
    paths: {
      '/tea': {
        get: {
          responses: {
            '200': { $ref: '#/components/responses/Tea' },
            '401': {
              description: '',
              content: { j: { schema: { $ref: '#/components/schemas/No' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Tea: { type: 'object', properties: { left, type: { type: 'string' } } } },
    },
  });
  const at = '$.components.schemas.Tea.properties.left';
  const problem = (text: string) => `fixes.overlay.yaml:4: action 1 (${text}`;
  const left = '/components/schemas/Tea/properties/left';

  test.each<{
    name: string;
    openapi?: string;
    left?: object;
    target?: string;
    update: string;
    want: string;
  }>([
    { name: 'an unknown type', update: '{ type: strng }', want: `${left}/type must be` },
    {
      name: 'null without quotes',
      left: {},
      update: '{ type: [string, null] }',
      want: `${left}/type`,
    },
    {
      name: 'a list of types in 3.0',
      openapi: '3.0.3',
      left: {},
      update: "{ type: [string, 'null'] }",
      want: `${left}/type must be one type in 3.0`,
    },
    {
      name: 'a flag for the list of members',
      update: '{ required: true }',
      want: `${left}/required must be array`,
    },
    { name: 'values that are no list', update: '{ enum: a }', want: `${left}/enum must be array` },
    {
      name: 'a text for a number',
      update: "{ minimum: '0' }",
      want: `${left}/minimum must be number`,
    },
    {
      name: 'a list for the members',
      update: '{ properties: [a] }',
      want: `${left}/properties must be object`,
    },
    { name: 'a type for a schema', update: '{ items: string }', want: `${left}/items must be` },
    {
      name: 'nullable in 3.1',
      update: '{ nullable: true }',
      want: `${left}/nullable does not count since 3.1`,
    },
    {
      name: 'nullable beside allOf in 3.0',
      openapi: '3.0.3',
      left: { allOf: [{ type: 'string' }] },
      update: '{ nullable: true }',
      want: `${left}/nullable counts in 3.0 only beside a \`type\``,
    },
    {
      name: 'a type beside a reference',
      openapi: '3.0.3',
      left: { $ref: '#/a' },
      update: '{ type: number }',
      want: `has no effect at ${left}/type: what stands beside a $ref is not heeded; change #/a instead`,
    },
    {
      name: 'a description beside a reference in 3.0',
      openapi: '3.0.3',
      left: { $ref: '#/a' },
      update: '{ description: x }',
      want: `has no effect at ${left}/description`,
    },
    {
      name: 'a limit beside a reference',
      left: { $ref: '#/a' },
      update: '{ minimum: 0 }',
      want: `has no effect at ${left}/minimum`,
    },
    {
      name: 'a response beside its reference',
      target: "$.paths['/tea'].get.responses['200']",
      update: '{ content: {} }',
      want: 'has no effect at /paths/~1tea/get/responses/200/content',
    },
    {
      name: 'a schema beside its reference, deeper',
      target: "$.paths['/tea'].get",
      update: "{ responses: { '401': { content: { j: { schema: { type: object } } } } } }",
      want: 'has no effect at /paths/~1tea/get/responses/401/content/j/schema/type',
    },
  ])('$name', ({ openapi = '3.1.0', left, target = at, update, want }) => {
    const overlay = parse(`  - target: ${target}\n    update: ${update}\n`);
    const run = () => applyOverlayStrictly(document(openapi, left) as Json, overlay);
    expect(run).toThrow(problem(target));
    expect(run).toThrow(want);
  });

  test.each<{ name: string; openapi?: string; left?: object; target?: string; update: string }>([
    { name: 'a type that is one', update: '{ type: number }' },
    { name: 'types since 3.1', left: {}, update: "{ type: [string, 'null'] }" },
    { name: 'nullable beside a type in 3.0', openapi: '3.0.3', update: '{ nullable: true }' },
    {
      name: 'an exclusive limit of 3.0',
      openapi: '3.0.3',
      update: '{ minimum: 0, exclusiveMinimum: true }',
    },
    {
      name: 'words beside a reference since 3.1',
      left: { $ref: '#/a' },
      update: '{ description: x }',
    },
    { name: 'another reference', left: { $ref: '#/a' }, update: "{ $ref: '#/b' }" },
    { name: 'a schema that was bad before', left: { type: 'strng' }, update: '{ description: x }' },
    {
      name: 'an example that looks like a schema',
      update: '{ example: { type: strng, $ref: a, required: true } }',
    },
    {
      name: 'a member that is called like a keyword',
      target: '$.components.schemas.Tea',
      update: '{ properties: { required: { type: boolean }, schema: { type: object } } }',
    },
    {
      name: 'an extension beside a reference',
      openapi: '3.0.3',
      left: { $ref: '#/a' },
      update: '{ x-note: 1 }',
    },
  ])('but not: $name', ({ openapi = '3.1.0', left, target = at, update }) => {
    const overlay = parse(`  - target: ${target}\n    update: ${update}\n`);
    expect(() => applyOverlayStrictly(document(openapi, left) as Json, overlay)).not.toThrow();
  });

  test('a step that a later action completes is none', () => {
    const given = document('3.0.3', { type: 'string', nullable: true }) as Json;
    const overlay = parse(
      `  - { target: ${at}.type, remove: true }\n  - { target: ${at}, update: { type: number } }\n`,
    );
    expect(() => applyOverlayStrictly(given, overlay)).not.toThrow();
  });
});
