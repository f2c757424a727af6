import { expect, test } from 'vitest';
import { visibleText, visibleTexts, wellFormed } from './visible-text.ts';

test.each([
  { given: 'team-a', want: 'team-a' },
  { given: 'a\u001b[31m', want: 'a\\u001b[31m' },
  { given: 'a\nb\tc', want: 'a\\u000ab\\u0009c' },
  { given: '\u202Eevil', want: '\\u202eevil' },
  { given: 'a\u2028b', want: 'a\\u2028b' },
  { given: '\ud800', want: '\\ud800' },
  { given: 'zero\u200bwidth', want: 'zero\\u200bwidth' },
  { given: 'مفتاح', want: 'مفتاح' },
  { given: '👩‍👩‍👧', want: '👩‍👩‍👧' },
  { given: '<b>', want: '<b>' },
])('$given is shown as $want', ({ given, want }) => {
  expect(visibleText(given)).toBe(want);
});

test('within a value', () => {
  const given = { a: ['x\u0000', 1, null, true], b: { c: 'y' } };
  expect(visibleTexts(given)).toEqual({ a: ['x\\u0000', 1, null, true], b: { c: 'y' } });
});

test('half a character is replaced', () => {
  expect(wellFormed('a\ud800b😀')).toBe('a\ufffdb😀');
});
