import { expect, test } from 'vitest';
import type { Line } from '../terminal/line.ts';
import { createPrinter } from '../terminal/printer.ts';
import { alignTable } from './align-table.ts';

const columns = [{ title: 'NAME' }, { title: 'LEFT', align: 'right' }, { title: 'NOTE' }] as const;

function printed(rows: readonly Line[], color = false): string {
  let text = '';
  const printer = createPrinter({ write: (chunk) => (text += chunk) }, { color });
  for (const line of alignTable(columns, rows)) printer.line(...line);
  return text;
}

test.each<{ title: string; given: readonly Line[]; want: readonly string[] }>([
  { title: 'titles alone', given: [], want: ['NAME  LEFT  NOTE'] },
  {
    title: 'numbers to the right, nothing after the last text',
    given: [
      ['acme', '12.5', ''],
      ['initech', '1', 'low'],
    ],
    want: ['NAME     LEFT  NOTE', 'acme     12.5', 'initech     1  low'],
  },
  {
    title: 'wide letters',
    given: [['東京', '1', 'low']],
    want: ['NAME  LEFT  NOTE', '東京     1  low'],
  },
  {
    title: 'escapes as they are shown',
    given: [['\u0007', '1', '']],
    want: ['NAME    LEFT  NOTE', '\\u0007     1'],
  },
])('$title', ({ given, want }) => {
  expect(printed(given)).toBe(`${want.join('\n')}\n`);
});

test('colour does not move anything', () => {
  const rows: readonly Line[] = [
    [{ text: 'acme', style: 'bad' }, '12.5', { text: 'low', style: 'faint' }],
  ];
  const escapeSequences = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
  expect(printed(rows, true)).not.toBe(printed(rows));
  expect(printed(rows, true).replace(escapeSequences, '')).toBe(printed(rows));
});
