import { expect, test } from 'vitest';
import { closestMatch } from './closest-match.ts';

const words = ['acme', 'globex', 'initech'];

test.each([
  { given: 'acme', want: 'acme' },
  { given: 'acm', want: 'acme' },
  { given: 'ACNE', want: 'acme' },
  { given: 'gobex', want: 'globex' },
  { given: 'glbx', want: 'globex' },
  { given: 'intech', want: 'initech' },
  { given: 'hooli', want: undefined },
  { given: '', want: undefined },
])('"$given" probably means $want', ({ given, want }) => {
  expect(closestMatch(given, words)).toBe(want);
});

test('without words there is no match', () => {
  expect(closestMatch('acme', [])).toBeUndefined();
});
