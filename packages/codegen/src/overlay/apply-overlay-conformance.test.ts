import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { applyOverlay } from './apply-overlay.ts';

const overlay = (...actions: Json[]): Json => ({
  overlay: '1.1.0',
  info: { title: 't', version: '1' },
  actions,
});
const run = (document: Json, ...actions: Json[]) => applyOverlay(document, overlay(...actions));

/** The kinds of the eight conformance sets of the specification, with documents of our own. */
describe('conformance', () => {
  test.each<{ kind: string; given: Json; actions: Json[]; want: Json }>([
    {
      kind: 'adds an object to an object',
      given: { info: { title: 'Tea' } },
      actions: [{ target: '$.info', update: { contact: { name: 'Pot' } } }],
      want: { info: { title: 'Tea', contact: { name: 'Pot' } } },
    },
    {
      kind: 'replaces one text and adds another at a quoted path',
      given: { paths: { '/cups': { get: { description: 'old' } } } },
      actions: [
        { target: "$.paths['/cups'].get", update: { description: 'new', summary: 'Cups' } },
      ],
      want: { paths: { '/cups': { get: { description: 'new', summary: 'Cups' } } } },
    },
    {
      kind: 'removes one primitive member',
      given: { schemas: { Cup: { properties: { size: { type: 'string', example: 'L' } } } } },
      actions: [{ target: "$.schemas.Cup.properties['size'].example", remove: true }],
      want: { schemas: { Cup: { properties: { size: { type: 'string' } } } } },
    },
    {
      kind: 'removes all matches of a descendant path, one action after the other',
      given: {
        paths: {
          '/a': { get: { responses: { '200': 1, '503': 2 } } },
          '/b': { put: { responses: { '503': 3, default: 4 } } },
        },
      },
      actions: [
        { target: "$.paths..responses['503']", remove: true },
        { target: "$.paths..responses['default']", remove: true },
      ],
      want: {
        paths: { '/a': { get: { responses: { '200': 1 } } }, '/b': { put: { responses: {} } } },
      },
    },
    {
      kind: 'removes members that a filter finds',
      given: {
        properties: { a: { type: 'string' }, b: { type: 'integer' }, c: { type: 'string' } },
      },
      actions: [{ target: "$..properties[?(@.type == 'string')]", remove: true }],
      want: { properties: { b: { type: 'integer' } } },
    },
    {
      kind: 'removes the items that a filter finds, and no others',
      given: { servers: [{ in: 'Test' }, { in: 'Live' }, { in: 'Test' }] },
      actions: [{ target: "$.servers[?@.in == 'Test']", remove: true }],
      want: { servers: [{ in: 'Live' }] },
    },
    {
      kind: 'removes a list and sets another',
      given: { servers: [{ url: 'https://a.example' }], openapi: '3.1.0' },
      actions: [
        { target: '$.servers', remove: true },
        { target: '$', update: { servers: [{ url: 'https://b.example' }] } },
      ],
      want: { openapi: '3.1.0', servers: [{ url: 'https://b.example' }] },
    },
    {
      kind: 'updates below the root',
      given: { info: { title: 'Tea' }, paths: {} },
      actions: [{ target: '$', update: { info: { 'x-seen': true } } }],
      want: { info: { title: 'Tea', 'x-seen': true }, paths: {} },
    },
  ])('$kind', ({ given, actions, want }) => {
    const result = run(given, ...actions);
    expect(result.document).toEqual(want);
    expect(result.actions.every(({ changed }) => changed)).toBe(true);
  });
});
