import { expect, test } from 'vitest';
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
