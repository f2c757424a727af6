import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';

test.each([
  { given: '', want: 0 },
  { given: 'team-a', want: 6 },
  { given: 'a…b', want: 3 },
  { given: 'a…\u0301', want: 2 },
  { given: 'café', want: 4 },
  { given: 'cafe\u0301', want: 4 },
  { given: '東京', want: 4 },
  { given: '한국', want: 4 },
  { given: '🚀', want: 2 },
  { given: '👍🏽', want: 2 },
  { given: '✈️', want: 2 },
  { given: '👨‍👩‍👧', want: 2 },
  { given: '🇨🇭', want: 2 },
  { given: 'क्ष', want: 2 },
  { given: 'क्षत्र', want: 4 },
  { given: 'क्‍ष', want: 2 },
  { given: 'बंगलौर', want: 5 },
  { given: 'স্ত্র', want: 3 },
  { given: 'กำ', want: 2 },
  { given: 'ที่', want: 1 },
  { given: 'می‌خواهم', want: 7 },
])('$given takes $want columns', ({ given, want }) => {
  expect(displayWidth(given)).toBe(want);
});
