import { expect, test } from 'vitest';
import { parseYaml } from './yaml-source.ts';

const TEXT = `# a comment
a:
  200: [x, y]
  'it''s':
    - first
    - second: 1
`;

test.each([
  { names: [], want: 'f.yaml:2' },
  { names: ['a', '200'], want: 'f.yaml:3' },
  { names: ['a', "it's", 1, 'second'], want: 'f.yaml:6' },
  { names: ['a', "it's", 0], want: 'f.yaml:5' },
  { names: ['a', "it's", 'missing', 'deeper'], want: 'f.yaml:4' },
  { names: ['a', "it's", 9], want: 'f.yaml:4' },
])('$names stands at $want', ({ names, want }) => {
  expect(parseYaml('f.yaml', TEXT).locate(names)).toBe(want);
});

test.each([
  { given: 'a: 1\na: 2\n', want: /^f\.yaml:2: Map keys must be unique/ },
  { given: 'a: 1\n---\nb: 1\n', want: /^f\.yaml:2: another YAML document begins here/ },
  { given: 'a: !!js/function x\n', want: /^f\.yaml:1: Unresolved tag/ },
  { given: 'a: &a { b: *a }\n', want: /^f\.yaml:1: circular alias/ },
  { given: 'a: &a\n  <<: *a\n', want: /^f\.yaml:1: circular alias/ },
  { given: 'a: &a\n  b: &b { <<: *a }\n', want: /^f\.yaml:1: circular alias/ },
  { given: 'a: &a 1\nb: { <<: *a }\n', want: /^f\.yaml:1: Merge sources must be maps/ },
  { given: '['.repeat(20_000), want: /^f\.yaml:1: is nested too deeply to be read$/ },
  {
    given: `a: &a [1, 1]\n${bomb(15)}`,
    want: /^f\.yaml:1: Excessive alias count/,
  },
  { given: 'a: [1\n', want: /^f\.yaml:\d: / },
])('refuses $given', ({ given, want }) => {
  expect(() => parseYaml('f.yaml', given)).toThrow(want);
});

test.each([
  'a: *hunter2',
  'a: !hunter2 b',
  '%hunter2 b\n---\na: 1',
  'a: |hunter2\n  b',
  '> x\nhunter2: 1',
  '> hunter2: x',
])('a message does not quote %s', (given) => {
  expect(() => parseYaml('f.yaml', given)).toThrow(/^f\.yaml:\d: (?!.*hunter2)/);
});

test('merges what an anchor holds, as often as a whole document needs it', () => {
  const uses = Array.from({ length: 300 }, (_, index) => `p${index}: { <<: *e, y: 2 }\n`).join('');
  const { value } = parseYaml('f.yaml', `e: &e { x: 1, y: 1 }\n${uses}`);
  expect(value).toMatchObject({ p0: { x: 1, y: 2 }, p299: { x: 1, y: 2 } });
});

/** Each line holds the one above it twice. */
function bomb(lines: number): string {
  const names = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from(
    { length: lines },
    (_, i) => `${names[i + 1]}: &${names[i + 1]} [*${names[i]}, *${names[i]}]\n`,
  ).join('');
}

test('reads values as JSON has them', () => {
  expect(parseYaml('f.yaml', 'a: 2026-01-02\nb: yes\nc: 1.1.0\nd: null\n').value).toEqual({
    a: '2026-01-02',
    b: 'yes',
    c: '1.1.0',
    d: null,
  });
});
