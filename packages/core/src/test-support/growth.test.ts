import { expect, test } from 'vitest';
import { growth, LINEAR } from './growth.ts';

test.each([
  {
    work: 'each character once',
    given: (text: string) => text.replaceAll(/a(?=b)/g, ''),
    want: true,
  },
  {
    work: 'each character with all that follow',
    given: (text: string) => /a+b/.test(text),
    want: false,
  },
])('$work is linear: $want', ({ given, want }) => {
  expect(growth(given, 'a', 4096) < LINEAR).toBe(want);
});
