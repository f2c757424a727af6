import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';

test.each([
  { given: '', want: 0 },
  { given: 'team-a', want: 6 },
  { given: 'café', want: 4 },
  { given: 'cafe\u0301', want: 4 },
  { given: '東京', want: 4 },
  { given: '한국', want: 4 },
  { given: '🚀', want: 2 },
  { given: '👍🏽', want: 2 },
  { given: '✈️', want: 2 },
])('$given takes $want columns', ({ given, want }) => {
  expect(displayWidth(given)).toBe(want);
});
