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
  { given: 'a: 1\n---\nb: 1\n', want: /^f\.yaml:\d: .*multiple documents/ },
  { given: 'a: !!js/function x\n', want: /^f\.yaml:1: Unresolved tag/ },
  { given: 'a: [1\n', want: /^f\.yaml:\d: / },
])('refuses $given', ({ given, want }) => {
  expect(() => parseYaml('f.yaml', given)).toThrow(want);
});

test('reads values as JSON has them', () => {
  expect(parseYaml('f.yaml', 'a: 2026-01-02\nb: yes\nc: 1.1.0\nd: null\n').value).toEqual({
    a: '2026-01-02',
    b: 'yes',
    c: '1.1.0',
    d: null,
  });
});
