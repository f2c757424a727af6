import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test.each([
  { given: {}, want: 'en-US' },
  { given: { LANG: 'de_DE.UTF-8' }, want: 'de-DE' },
  { given: { LANG: 'de_DE.UTF-8', LC_NUMERIC: 'fr_CH' }, want: 'fr-CH' },
  { given: { LC_ALL: 'C.UTF-8', LANG: 'de_DE' }, want: 'en-US' },
  { given: { LANG: 'POSIX' }, want: 'en-US' },
  { given: { LANG: 'de_DE@euro' }, want: 'de-DE' },
  { given: { LANG: '\u001b[2J' }, want: 'en-US' },
])('$given is $want', ({ given, want }) => {
  expect(localeOf(given)).toBe(want);
});
