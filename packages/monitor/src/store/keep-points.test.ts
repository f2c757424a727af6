import { describe, expect, test } from 'vitest';
import { minute } from '../test-support/made-up.ts';
import { keepPoints, type StoredPoint } from './keep-points.ts';

const HOURS = { name: 'hours', bucketMs: 3_600_000, maxRises: 4 } as const;
const DAYS = { name: 'days', bucketMs: 86_400_000, maxRises: 8 } as const;

/** One each ten minutes: six an hour. `5+` is an edge. */
const points = (text: string): readonly StoredPoint[] =>
  text.split(' ').map((word, index) => ({
    at: minute(index * 10),
    seenAt: minute(index * 10),
    remaining: word.replace('+', ''),
    isEdge: word.endsWith('+'),
  }));
const show = (kept: readonly StoredPoint[]) =>
  kept.map(({ remaining, isEdge }) => remaining + (isEdge ? '+' : '')).join(' ');

describe('hours', () => {
  test.each([
    { title: 'the last of each hour', given: '9 8 7 6 5 4 3 2 1 0', want: '4 0' },
    {
      title: 'a top-up that was spent within the hour',
      given: '5 4 104 60 20 3 2',
      want: '4+ 104+ 3 2',
    },
    { title: 'a top-up at the turn of the hour', given: '9 8 7 6 5 4 104 60', want: '4+ 104+ 60' },
    { title: 'a flicker is no top-up', given: '9 20 9 20 9 8', want: '8' },
    { title: 'to unlimited', given: '9 8 Infinity Infinity 7 6', want: '8+ Infinity+ 6' },
    {
      title: 'of more rises than there is room for, the largest',
      given: '1 3 5 9 11 13.1 15.1',
      want: '1+ 3+ 5+ 9+ 11+ 13.1+ 15.1+',
    },
    {
      title: 'digits beyond those of a float',
      given: '10000000000000000000.1 10000000000000000000.2 10000000000000000000.2 4',
      want: '10000000000000000000.1+ 10000000000000000000.2+ 4',
    },
  ])('$title: $given → $want', ({ given, want }) => {
    expect(show(keepPoints(points(given), HOURS))).toBe(want);
  });

  test('a rise that the next hour takes back is none', () => {
    const [before, ...given] = points('9 8 7 12');
    const [after] = points('7');
    expect(show(keepPoints(given, HOURS, before, after))).toBe('12');
    expect(show(keepPoints(given, HOURS, before))).toBe('7+ 12+');
  });

  test('a top-up that the vendor tells stays, although the amount did not rise', () => {
    const given = points('9 8 7 6').map((point, index) =>
      index > 1 ? { ...point, toppedUpAt: minute(15) } : point,
    );
    expect(show(keepPoints(given, HOURS))).toBe('8+ 7+ 6');
  });

  test('small rises without end leave the largest', () => {
    const given = points('0 1 2 3 4 5');
    expect(keepPoints(given, { ...HOURS, maxRises: 1 })).toHaveLength(3);
    const large = points('0 1 2 50 51 52');
    expect(show(keepPoints(large, { ...HOURS, maxRises: 1 }))).toBe('2+ 50+ 52');
  });
});

describe('days', () => {
  test.each([
    { title: 'the last of the day', given: '9 8 7 6 5 4 3 2 1 0', want: '0' },
    { title: 'what was a top-up stays one', given: '9 4+ 104+ 3 2', want: '4+ 104+ 2' },
    { title: 'what was none becomes none', given: '9 4 104 103 2', want: '2' },
  ])('$title: $given → $want', ({ given, want }) => {
    expect(show(keepPoints(points(given), DAYS))).toBe(want);
  });
});
