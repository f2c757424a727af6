import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { liftContent } from './lift-content.ts';

const text = { type: 'string' };
const content = { 'text/plain': { schema: text } };

test.each<{ name: string; given: Json; want: Json }>([
  {
    name: 'a parameter',
    given: { parameters: [{ name: 'a', in: 'query', content }] },
    want: { parameters: [{ name: 'a', in: 'query', schema: text }] },
  },
  {
    name: 'a header',
    given: { headers: { 'X-A': { required: true, content } } },
    want: { headers: { 'X-A': { required: true, schema: text } } },
  },
  {
    name: 'a media type without a schema',
    given: { headers: { 'X-A': { content: { 'text/plain': {} } } } },
    want: { headers: { 'X-A': { schema: {} } } },
  },
  {
    name: 'nothing else that has a content',
    given: { responses: { headers: { content } }, requestBody: { content } },
    want: { responses: { headers: { content } }, requestBody: { content } },
  },
  {
    name: 'no example that looks like one',
    given: { example: { name: 'a', in: 'b', content } },
    want: { example: { name: 'a', in: 'b', content } },
  },
])('lifts the schema out of the content of $name', ({ given, want }) => {
  expect(liftContent(given)).toEqual(want);
});
