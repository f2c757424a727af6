import { JOINER as joinerOfLabels } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { escapeUnsafe, JOINER } from './escape-unsafe.ts';

test.each([
  { given: 'team-a, 東京, café, 👩', want: 'team-a, 東京, café, 👩', title: 'plain text stays' },
  { given: '\u001b[31mred', want: '\\u001b[31mred', title: 'escape sequence' },
  {
    given: '\u001b]52;c;AAAA\u0007',
    want: '\\u001b]52;c;AAAA\\u0007',
    title: 'clipboard sequence',
  },
  {
    given: 'a\r\nb\tc\bd',
    want: 'a\\u000d\\u000ab\\u0009c\\u0008d',
    title: 'line and cursor movement',
  },
  { given: '\u009b2J\u007f', want: '\\u009b2J\\u007f', title: 'C1 and DEL' },
  { given: 'abc\u202edcb\u2069', want: 'abc\\u202edcb\\u2069', title: 'bidirectional controls' },
  {
    given: 'a\u2028b\u200bc\ufeff',
    want: 'a\\u2028b\\u200bc\\ufeff',
    title: 'separators and zero width',
  },
  { given: '\u{e0041}', want: '\\udb40\\udc41', title: 'invisible tags beyond the BMP' },
  {
    given: 'می\u200cخواهم क्\u200dष 👩\u200d💻',
    want: 'می\u200cخواهم क्\u200dष 👩\u200d💻',
    title: 'joiners that join',
  },
  { given: 'te\u200dam \u200cक', want: 'te\\u200dam \\u200cक', title: 'joiners that do not' },
  { given: 'x\ud800', want: 'x\\ud800', title: 'lone surrogate' },
])('$title', ({ given, want }) => {
  expect(escapeUnsafe(given)).toBe(want);
  expect(escapeUnsafe(want)).toBe(want);
});

test('joiners are those of labels', () => {
  expect(JOINER.source).toBe(joinerOfLabels);
});

test('a JSON document keeps its meaning', () => {
  const document = { label: 'a\u009b\u202e\u2028\u001b"\\\u{e0041}' };
  expect(JSON.parse(escapeUnsafe(JSON.stringify(document)))).toEqual(document);
});
