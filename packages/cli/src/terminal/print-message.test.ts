import { expect, test } from 'vitest';
import { printMessage } from './print-message.ts';

test.each([
  { title: 'a terminal', output: { isTTY: true, columns: 11 }, want: 'one two\nthree four\n' },
  {
    title: 'a terminal that does not say how wide it is',
    output: { isTTY: true },
    want: 'one two three four\n',
  },
  { title: 'a file', output: { columns: 11 }, want: 'one two three four\n' },
])('$title', ({ output, want }) => {
  let written = '';
  printMessage({ ...output, write: (text) => (written += text) }, 'one two three four');
  expect(written).toBe(want);
});
