import { expect, test } from 'vitest';
import type { Printer } from './printer.ts';
import { createPrinter } from './printer.ts';

function printed(color: boolean, print: (printer: Printer) => void): string {
  let text = '';
  print(createPrinter({ write: (chunk) => (text += chunk) }, { color }));
  return text;
}

test.each([
  { color: false, want: 'a\\u001b[2Jb\n' },
  { color: true, want: '\u001b[31ma\\u001b[2J\u001b[0mb\n' },
])('the only escape sequences are our own (color: $color)', ({ color, want }) => {
  expect(printed(color, ({ line }) => line({ text: 'a\u001b[2J', style: 'bad' }, 'b'))).toBe(want);
});

test('a text keeps its line breaks and ends with one', () => {
  expect(printed(false, ({ text }) => text('a\n\nb\u0007\n'))).toBe('a\n\nb\\u0007\n');
});
