import { expect, test } from 'vitest';
import { parseStrictJson } from './strict-json.ts';

test.each<{ text: string; want: object | undefined }>([
  {
    text: ' {"a": ["b:", {"c\\"": 1.5}], "d" : null}\n',
    want: { a: ['b:', { 'c"': 1.5 }], d: null },
  },
  { text: '{"a":1,"a":2}', want: undefined },
  { text: '{"a":{"b":1},"c":{"b":1,"\\u0062":2}}', want: undefined },
  { text: '{"a":1,}', want: undefined },
  { text: 'a: 1', want: undefined },
  { text: `{"a":${'['.repeat(200)}${']'.repeat(200)}}`, want: undefined },
])('$text', ({ text, want }) => {
  expect(parseStrictJson(text)).toEqual(want);
});
