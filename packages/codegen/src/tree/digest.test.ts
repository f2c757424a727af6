import { expect, test } from 'vitest';
import { digest, digestFiles } from './digest.ts';

test.each([
  [['ab'], ['a', 'b']],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [['a', ''], ['a']],
  [['1\na'], ['a', '']],
])('%j and %j are not the same', (some, others) => {
  expect(digest(...some)).not.toBe(digest(...others));
});

test('files are the same in any order', () => {
  const files = [
    ['b', '1'],
    ['a', '2'],
  ] as const;
  expect(digestFiles(new Map(files))).toBe(digestFiles(new Map([...files].reverse())));
  expect(digestFiles(new Map(files))).not.toBe(digestFiles(new Map([['b', '1']])));
});
