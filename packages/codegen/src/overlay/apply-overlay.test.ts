import { describe, expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { applyOverlay } from './apply-overlay.ts';

const overlay = (...actions: Json[]): Json => ({
  overlay: '1.1.0',
  info: { title: 't', version: '1' },
  actions,
});
const run = (document: Json, ...actions: Json[]) => applyOverlay(document, overlay(...actions));

describe('rules of 1.1', () => {
  test.each<{ rule: string; given: Json; action: Json; want: Json }>([
    {
      rule: 'arrays concatenate',
      given: { a: [1] },
      action: { target: '$.a', update: [2, 3] },
      want: { a: [1, 2, 3] },
    },
    {
      rule: 'an array takes an object',
      given: { a: [] },
      action: { target: '$.a', update: { b: 1 } },
      want: { a: [{ b: 1 }] },
    },
    {
      rule: 'an array takes a primitive',
      given: { a: [1] },
      action: { target: '$.a', update: null },
      want: { a: [1, null] },
    },
    {
      rule: 'primitives replace',
      given: { a: 1 },
      action: { target: '$.a', update: 'x' },
      want: { a: 'x' },
    },
    {
      rule: 'objects recurse',
      given: { a: { b: [1], c: 1 } },
      action: { target: '$', update: { a: { b: [2], c: 2 } } },
      want: { a: { b: [1, 2], c: 2 } },
    },
    {
      rule: 'null is a primitive',
      given: { a: null },
      action: { target: '$', update: { a: 1 } },
      want: { a: 1 },
    },
    {
      rule: 'remove wins over update and copy',
      given: { a: 1, b: 2 },
      action: { target: '$.a', remove: true, update: 3, copy: '$.b' },
      want: { b: 2 },
    },
    {
      rule: 'copy wins over update',
      given: { a: 1, b: 2 },
      action: { target: '$.a', copy: '$.b', update: 3 },
      want: { a: 2, b: 2 },
    },
    {
      rule: 'remove: false does not remove',
      given: { a: 1 },
      action: { target: '$.a', remove: false, update: 2 },
      want: { a: 2 },
    },
    {
      rule: 'copy shares nothing',
      given: { a: { x: [1] }, b: {} },
      action: { target: '$.b', copy: '$.a' },
      want: { a: { x: [1] }, b: { x: [1] } },
    },
    {
      rule: 'items go in any order of the path',
      given: { a: [0, 1, 2, 3] },
      action: { target: '$.a[2, 0, 2, -1]', remove: true },
      want: { a: [1] },
    },
    {
      rule: 'a node selected twice is updated once',
      given: { a: [] },
      action: { target: "$['a', 'a']", update: 1 },
      want: { a: [1] },
    },
    {
      rule: 'a parent goes with its children',
      given: { a: { a: { a: 1 } } },
      action: { target: '$..a', remove: true },
      want: {},
    },
    {
      rule: 'apostrophes in names',
      given: { "it's": { b: 1 } },
      action: { target: "$['it\\'s'].b", update: 2 },
      want: { "it's": { b: 2 } },
    },
    {
      rule: 'x- fields are welcome',
      given: { a: 1 },
      action: { target: '$.a', update: 2, 'x-why': 'so' },
      want: { a: 2 },
    },
  ])('$rule', ({ given, action, want }) => {
    expect(run(given, action).document).toEqual(want);
  });

  test.each<{ fault: string; given?: Json; action: Json; want: RegExp }>([
    {
      fault: 'mixed kinds',
      given: { a: 1, b: [] },
      action: { target: '$.*', update: 2 },
      want: /mixed kinds/,
    },
    {
      fault: 'object into array member',
      given: { a: [] },
      action: { target: '$', update: { a: {} } },
      want: /an object into an array at \/a/,
    },
    {
      fault: 'array into text',
      given: { a: 'x' },
      action: { target: '$', update: { a: ['x'] } },
      want: /an array into a primitive at \/a/,
    },
    {
      fault: 'primitive into array member',
      given: { a: [] },
      action: { target: '$', update: { a: 1 } },
      want: /a primitive into an array/,
    },
    {
      fault: 'primitive into object target',
      given: { a: {} },
      action: { target: '$.a', update: 1 },
      want: /a primitive into an object/,
    },
    {
      fault: 'the root removed',
      action: { target: '$', remove: true },
      want: /root cannot be removed/,
    },
    { fault: 'no JSONPath', action: { target: '$.[', update: 1 }, want: /invalid JSONPath \$\.\[/ },
    {
      fault: 'copy of several',
      given: { a: 1, b: 2 },
      action: { target: '$.a', copy: '$.*' },
      want: /exactly one node, \$\.\* selects 2/,
    },
    {
      fault: 'copy of nothing',
      given: { a: 1 },
      action: { target: '$.a', copy: '$.z' },
      want: /selects 0/,
    },
    {
      fault: 'an unknown field',
      action: { target: '$', updaet: {} },
      want: /unknown field "updaet"/,
    },
    {
      fault: 'nothing to do',
      action: { target: '$' },
      want: /needs "update", "copy" or "remove: true"/,
    },
    { fault: 'no target', action: { update: {} }, want: /"target" must be/ },
    {
      fault: 'remove as text',
      action: { target: '$.a', remove: 'true' },
      want: /"remove" must be/,
    },
    { fault: 'an action that is not an object', action: 'x', want: /must be an object/ },
  ])('refuses $fault', ({ given = {}, action, want }) => {
    expect(() => run(given, action)).toThrow(
      expect.objectContaining({
        name: 'OverlayError',
        index: 0,
        message: expect.stringMatching(want),
      }),
    );
  });
});

test.each<{ given: Json; want: RegExp }>([
  {
    given: {
      overlay: '1.2.0',
      info: { title: 't', version: '1' },
      actions: [{ target: '$', update: {} }],
    },
    want: /1\.0\.x or 1\.1\.x/,
  },
  {
    given: {
      overlay: 1.1,
      info: { title: 't', version: '1' },
      actions: [{ target: '$', update: {} }],
    },
    want: /1\.0\.x or 1\.1\.x/,
  },
  {
    given: { overlay: '1.0.0', info: { title: 't' }, actions: [{ target: '$', update: {} }] },
    want: /info\.version/,
  },
  {
    given: { overlay: '1.0.0', info: { title: 't', version: '1' }, actions: [] },
    want: /at least one action/,
  },
  {
    given: {
      overlay: '1.0.0',
      info: { title: 't', version: '1' },
      actions: [{ target: '$', copy: '$' }],
    },
    want: /unknown field "copy"/,
  },
  {
    given: {
      overlay: '1.0.0',
      info: { title: 't', version: '1' },
      action: [],
      actions: [{ target: '$', update: {} }],
    },
    want: /unknown field "action"/,
  },
])('refuses the overlay $given', ({ given, want }) => {
  expect(() => applyOverlay({}, given)).toThrow(want);
});

test('reports what each action matched and whether it changed anything', () => {
  const { actions } = run(
    { a: 1, b: [1, 1] },
    { target: '$.a', update: 2, description: 'why' },
    { target: '$.a', update: 2 },
    { target: '$.z', remove: true },
    { target: '$.b[*]', update: 5 },
  );
  expect(actions).toEqual([
    { index: 0, target: '$.a', description: 'why', matched: 1, changed: true, faults: [] },
    { index: 1, target: '$.a', description: null, matched: 1, changed: false, faults: [] },
    { index: 2, target: '$.z', description: null, matched: 0, changed: false, faults: [] },
    { index: 3, target: '$.b[*]', description: null, matched: 2, changed: true, faults: [] },
  ]);
});
