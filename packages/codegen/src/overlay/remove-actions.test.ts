import { expect, test } from 'vitest';
import { removeActions } from './remove-actions.ts';

const HEAD = `# why\noverlay: 1.1.0\nactions:\n`;
const first = `  - target: $.a # here\n    description: >-\n      long\n      text\n    update: { a: [1,  2] }\n`;
const second = `  # before the second\n  - target: $.b\n    remove: true\n`;
const third = `  - { target: $.c, remove: true }\n`;

test.each([
  { given: [0], want: HEAD + second + third },
  { given: [1], want: `${HEAD}${first}  # before the second\n${third}` },
  { given: [2], want: HEAD + first + second },
  { given: [2, 0], want: HEAD + second },
  { given: [0, 1, 2], want: null },
])('without $given, the rest is as it was', ({ given, want }) => {
  expect(removeActions(HEAD + first + second + third, given)).toBe(want);
});

test('a list on one line', () => {
  expect(removeActions('actions: [{ target: a }, { target: b }]\n', [0])).toBe(
    'actions: [ { target: b } ]\n',
  );
});
