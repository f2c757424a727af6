import { expect, test } from 'vitest';
import { isLabel } from './account-label.ts';

test.each([
  { given: 'team-a', want: true },
  { given: 'Müller & Söhne', want: true },
  { given: '東京', want: true },
  { given: 'می\u200cخواهم', want: true, title: 'ZWNJ in Persian' },
  { given: 'क्\u200dष', want: true, title: 'ZWJ in a half form' },
  { given: 'ක්\u200dර', want: true, title: 'ZWJ in Sinhala' },
  { given: '👨\u200d👩\u200d👧', want: true, title: 'a family' },
  { given: '👩🏽\u200d💻', want: true, title: 'with a skin tone' },
  { given: '🏳\ufe0f\u200d🌈', want: true, title: 'a flag' },
  { given: 'te\u200dam', want: false, title: 'ZWJ in Latin' },
  { given: 'те\u200cам', want: false, title: 'ZWNJ in Cyrillic' },
  { given: 'e\u0301\u200da', want: false, title: 'ZWJ after an accent' },
  { given: '\u200dक', want: false, title: 'at the beginning' },
  { given: 'क\u200d', want: false, title: 'at the end' },
  { given: 'क\u200d\u200dष', want: false, title: 'two in a row' },
  { given: 'क \u200dष', want: false, title: 'after a blank' },
  { given: 'क\u200bष', want: false, title: 'a zero width space' },
  { given: 'क\u202eष', want: false, title: 'an override of the direction' },
  { given: '\u200d', want: false, title: 'alone' },
  { given: ' ', want: false },
  { given: 'x'.repeat(129), want: false },
  { given: 5, want: false },
])('$given names an account: $want ($title)', ({ given, want }) => {
  expect(isLabel(given)).toBe(want);
});
