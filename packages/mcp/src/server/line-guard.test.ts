import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { LineGuard } from './line-guard.ts';

test.each([
  { title: 'whole lines', given: ['ab\n', 'cd\n'], want: ['ab\n', 'cd\n'], told: 0 },
  {
    title: 'several of one chunk',
    given: ['ab\ncd\n\nef\n'],
    want: ['ab\n', 'cd\n', '\n', 'ef\n'],
  },
  { title: 'a line in pieces', given: ['a', 'b', '\nc', 'd\n'], want: ['ab\n', 'cd\n'] },
  { title: 'as long as may be', given: ['1234567\n'], want: ['1234567\n'] },
  { title: 'a line that is too long', given: ['12345678\n', 'ab\n'], want: ['ab\n'], told: 1 },
  {
    title: 'one in many pieces, told once',
    given: ['ab\n1234', '5678', '9', '0\ncd\n'],
    want: ['ab\n', 'cd\n'],
    told: 1,
  },
  { title: 'each of two', given: ['123456789\n123456789\nab\n'], want: ['ab\n'], told: 2 },
  { title: 'one that never ends', given: ['ab\n', '123456789'], want: ['ab\n'], told: 1 },
  { title: 'letters of several bytes', given: ['äöü\n', 'äöüß\n'], want: ['äöü\n'], told: 1 },
])('$title', async ({ given, want, told = 0 }) => {
  let count = 0;
  const guard = new LineGuard(8, () => {
    count += 1;
  });
  const chunks = given.map((text) => Buffer.from(text));
  const found: string[] = [];
  for await (const line of Readable.from(chunks, { objectMode: true }).pipe(guard))
    found.push(String(line));
  expect(found).toEqual(want);
  expect(count).toBe(told);
});
