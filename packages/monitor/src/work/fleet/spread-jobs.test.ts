import { expect, test } from 'vitest';
import { spreadJobs } from './spread-jobs.ts';

const jobs = (providers: string) =>
  [...providers].map((provider, index) => ({
    id: `${provider}${index}`,
    data: { provider, accounts: [], roundAt: '2026-01-05T00:00:00.000Z' },
  }));

test.each([
  { title: 'none', given: '', everyMs: 60_000, want: [] },
  { title: 'one, at once', given: 'a', everyMs: 60_000, want: ['a0 0'] },
  { title: 'few, a second apart', given: 'ab', everyMs: 900_000, want: ['a0 0', 'b1 1000'] },
  {
    title: 'many, in half of the interval',
    given: 'aaaa',
    everyMs: 4_000,
    want: ['a0 0', 'a1 500', 'a2 1000', 'a3 1500'],
  },
  {
    title: 'of several providers, each evenly and in order',
    given: 'aabbcc',
    everyMs: 12_000,
    want: ['a0 0', 'b2 1000', 'c4 2000', 'a1 3000', 'b3 4000', 'c5 5000'],
  },
  {
    title: 'of a large provider and a small one',
    given: 'aaab',
    everyMs: 8_000,
    want: ['a0 0', 'a1 1333', 'b3 2000', 'a2 2666'],
  },
])('$title', ({ given, everyMs, want }) => {
  const due = spreadJobs(jobs(given), everyMs);
  expect(due.map(({ id, dueMs }) => `${id} ${dueMs}`)).toEqual(want);
});
