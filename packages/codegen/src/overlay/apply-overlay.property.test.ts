import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getMember, type Json } from '../json/json.ts';
import { applyOverlay } from './apply-overlay.ts';
import { OverlayError } from './overlay-error.ts';

const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', "it's", '/x', 'toString');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, 'x'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc
      .array(fc.tuple(name, tie('json')), { maxLength: 3 })
      .map((members) => Object.fromEntries(members)),
  ),
}));
const target = fc.constantFrom(
  '$',
  '$.*',
  '$..*',
  '$.a',
  '$..a',
  "$['__proto__']",
  '$[0]',
  '$.*[0, 1]',
  "$..['it\\'s']",
);
const action = fc.oneof(
  fc.record({ target, update: json }),
  fc.record({ target, copy: target }),
  fc.record({ target, remove: fc.constant(true) }),
);

const overlay = (actions: Json[]): Json => ({
  overlay: '1.1.0',
  info: { title: 't', version: '1' },
  actions,
});

test('neither document nor overlay is ever edited, nor does the result share anything with them', () => {
  fc.assert(
    fc.property(json, fc.array(action, { minLength: 1, maxLength: 4 }), (document, actions) => {
      const given = overlay(actions as Json[]);
      const before = JSON.stringify([document, given]);
      try {
        spoil(applyOverlay(document, given).document);
      } catch (error) {
        if (!(error instanceof OverlayError)) throw error;
      }
      expect(JSON.stringify([document, given])).toBe(before);
      expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('a member named __proto__ is a member like any other', () => {
  const document = JSON.parse('{"__proto__":{"a":1}}') as Json;
  const update = JSON.parse('{"__proto__":{"b":2}}') as Json;
  const result = applyOverlay(document, overlay([{ target: '$', update }])).document;
  expect(JSON.stringify(result)).toBe('{"__proto__":{"a":1,"b":2}}');
  expect(getMember({}, 'b')).toBeUndefined();
});

test('values that YAML aliases share are edited apart', () => {
  const shared = { x: 1 };
  const result = applyOverlay({ a: shared, b: shared }, overlay([{ target: '$.a.x', update: 2 }]));
  expect(result.document).toEqual({ a: { x: 2 }, b: { x: 1 } });
});

/** Edits everything in place. */
function spoil(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) spoil(member);
  if (Array.isArray(value)) value.push('spoilt');
  else value['spoilt'] = true;
}
