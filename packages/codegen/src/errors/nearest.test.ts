import { expect, test } from 'vitest';
import { sortByNearness } from './nearest.ts';

test.each([
  {
    wrong: '/data/credits_lef',
    words: ['/code', '/data/credits_left', '/data/plan'],
    want: '/data/credits_left',
  },
  {
    wrong: '/creditsLeft',
    words: ['/data/credits_used', '/data/credits_left'],
    want: '/data/credits_left',
  },
  { wrong: 'UDS', words: ['EUR', 'USD', 'CNY'], want: 'USD' },
  { wrong: '', words: ['a', 'abc'], want: 'a' },
])('$wrong', ({ wrong, words, want }) => {
  expect(sortByNearness(wrong, words)[0]).toBe(want);
});
