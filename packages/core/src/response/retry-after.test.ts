import { expect, test } from 'vitest';
import { readJson } from '../json/read-json.ts';
import { readRetryAfter, readRetryAfterMember } from './retry-after.ts';

const MOST = Number.MAX_SAFE_INTEGER;

test.each([
  { given: '0', want: 0 },
  { given: '00', want: 0 },
  { given: ' 7 ', want: 7000 },
  { given: '999999', want: 999_999_000 },
  { given: '2678400', want: 2_678_400_000 },
  { given: '0002678400', want: 2_678_400_000 },
  { given: '9007199254740', want: 9_007_199_254_740_000 },
  { given: '9007199254741', want: MOST },
  { given: '9'.repeat(30), want: MOST },
  { given: '9'.repeat(400), want: MOST },
  { given: '-1', want: null },
  { given: '+7', want: null },
  { given: '7.5', want: null },
  { given: '1e9', want: null },
  { given: '0x10', want: null },
  { given: 'Infinity', want: null },
  { given: '7, 7', want: null },
  { given: '٣', want: null },
  { given: '', want: null },
  { given: null, want: null },
])('a header of $given is $want', ({ given, want }) => {
  expect(readRetryAfter(given, 0)).toBe(want);
});

test.each([
  { given: '0', want: 0 },
  { given: '-0', want: 0 },
  { given: '7.0', want: 7000 },
  { given: '1e3', want: 1_000_000 },
  { given: '2678400', want: 2_678_400_000 },
  { given: '9'.repeat(40), want: MOST },
  { given: '1e40', want: MOST },
  { given: '1e999', want: MOST },
  { given: '-1', want: null },
  { given: '-1e40', want: null },
  { given: '7.5', want: null },
  { given: '"7"', want: null },
  { given: 'null', want: null },
])('a member of $given is $want', ({ given, want }) => {
  expect(readRetryAfterMember(readJson(`{"wait":${given}}`), '/wait')).toBe(want);
});
