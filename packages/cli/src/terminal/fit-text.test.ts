import { expect, test } from 'vitest';
import { cutLine, lineWidth, wrapText } from './fit-text.ts';

test.each([
  { given: ['the vendor failed', 10], want: ['the vendor', 'failed'] },
  { given: ['short', 10], want: ['short'] },
  { given: ['', 10], want: [] },
  { given: ['unbreakable', 4], want: ['unbr', 'eaka', 'ble'] },
  { given: ['東京 東京', 5], want: ['東京', '東京'] },
  { given: ['東京', 1], want: ['東', '京'] },
  { given: ['a\u001bb', 10], want: ['a\\u001bb'] },
] as const)('$given.0 in $given.1 columns', ({ given: [text, width], want }) => {
  expect(wrapText(text, width)).toEqual(want);
});

test.each([
  { given: ['abc', 'def'], width: 6, want: ['abc', 'def'] },
  { given: ['abc', 'def'], width: 5, want: ['abc', 'd', '…'] },
  { given: ['東京都'], width: 4, want: ['東', '…'] },
  {
    given: [{ text: 'abc', style: 'bad' }] as const,
    width: 2,
    want: [{ text: 'a', style: 'bad' }, '…'],
  },
])('$given cut to $width columns', ({ given, width, want }) => {
  const cut = cutLine(given, width);
  expect(cut).toEqual(want);
  expect(lineWidth(cut)).toBeLessThanOrEqual(width);
});
