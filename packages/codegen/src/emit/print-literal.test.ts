import { expect, test } from 'vitest';
import { type Literal, printExpanded, printLiteral, printText } from './print-literal.ts';

test.each<{ given: Literal; want: string }>([
  { given: { a: 1, b: [true, null], c: undefined }, want: '{ a: 1, b: [true, null] }' },
  { given: { 'x-y': {}, '1': [] }, want: "{ '1': [], 'x-y': {} }" },
  { given: JSON.parse('{"__proto__":1}'), want: "{ ['__proto__']: 1 }" },
  { given: 'x'.repeat(118), want: `'${'x'.repeat(118)}'` },
  {
    given: [`${'x'.repeat(60)}`, `${'y'.repeat(60)}`],
    want: `[\n  '${'x'.repeat(60)}',\n  '${'y'.repeat(60)}',\n]`,
  },
  { given: { a: ['x'.repeat(111)] }, want: `{\n  a: [\n    '${'x'.repeat(111)}',\n  ],\n}` },
])('writes $want', ({ given, want }) => {
  expect(printLiteral(given)).toBe(want);
});

test('puts a member on each line where it is told to', () => {
  expect(printExpanded({ a: { b: 1 } }, 2)).toBe('{\n    a: { b: 1 },\n  }');
});

test.each([
  { given: 'plain', want: "'plain'" },
  { given: "it's", want: '"it\'s"' },
  { given: `"it's"`, want: `'"it\\'s"'` },
  { given: 'a\\b\n\u2028', want: "'a\\\\b\\n\\u2028'" },
  { given: '\\"', want: `'\\\\"'` },
])('text $want', ({ given, want }) => {
  expect(printText(given)).toBe(want);
  expect(new Function(`return ${want}`)()).toBe(given);
});
