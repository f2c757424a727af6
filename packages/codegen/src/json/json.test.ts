import { expect, test } from 'vitest';
import { canonicalJson, sha256 } from './canonical-json.ts';
import { getIn, type Json } from './json.ts';
import { parsePointer, writePointer } from './pointer.ts';

test.each<{ given: Json; want: string }>([
  { given: { b: 1, a: [{ d: null, c: 'x' }] }, want: '{"a":[{"c":"x","d":null}],"b":1}' },
  {
    given: JSON.parse('{"a":1,"__proto__":{"z":1,"y":2}}'),
    want: '{"__proto__":{"y":2,"z":1},"a":1}',
  },
  { given: [3, 1, 2], want: '[3,1,2]' },
])('canonical JSON sorts members and nothing else: $want', ({ given, want }) => {
  expect(canonicalJson(given)).toBe(want);
});

test('a hash is hexadecimal text', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('members are own members only', () => {
  expect(getIn({ a: { b: 1 } }, 'a', 'b')).toBe(1);
  expect(getIn({ a: {} }, 'a', 'toString')).toBeUndefined();
  expect(getIn({ a: [1] }, 'a', 'length')).toBeUndefined();
});

test.each([
  { pointer: '', names: [] },
  { pointer: '/a~1b/~0c/0', names: ['a/b', '~c', '0'] },
  { pointer: '/~01', names: ['~1'] },
])('pointer $pointer', ({ pointer, names }) => {
  expect(parsePointer(pointer)).toEqual(names);
  expect(writePointer(names)).toBe(pointer);
});
