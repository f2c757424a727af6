import { describe, expect, test } from 'vitest';
import { type Goal, isReached } from '../../bench/goals.ts';
import { interleave } from '../../bench/measure/interleave.ts';
import { quantile, summarize } from '../../bench/measure/statistics.ts';
import { compare } from '../../bench/results/comparison.ts';
import { formatAmount, formatFigures, formatGoal, formatOver } from '../../bench/results/format.ts';

test.each([
  { given: [3], part: 0.5, want: 3 },
  { given: [10, 1, 2], part: 0.5, want: 2 },
  { given: [4, 1, 2, 3], part: 0.5, want: 2.5 },
  { given: [4, 1, 2, 3, 5], part: 0.25, want: 2 },
  { given: [4, 1, 2, 3, 5], part: 1, want: 5 },
])('of $given, $part lies below $want', ({ given, part, want }) => {
  expect(quantile(given, part)).toBe(want);
});

test('without samples there is no figure', () => {
  expect(() => quantile([], 0.5)).toThrow('nothing was measured');
  expect(() => summarize({ a: [1] }, 'b')).toThrow('b was not measured');
});

test('ratio and difference are those of the rounds, so that a bad moment of the machine is everybody’s', () => {
  const [, own] = summarize({ base: [10, 1000, 20], own: [11, 1100, 22] }, 'base');
  expect(own?.ratio).toBeCloseTo(1.1);
  expect(own?.over).toBe(2);
});

test('everybody is measured once a round, and each round begins with another', async () => {
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  const samples = await interleave(
    { a: note('a'), b: note('b'), c: note('c') },
    { rounds: 3, warmUpRounds: 1 },
  );
  expect(order.join('')).toBe('abcbcacababc');
  expect(samples).toEqual({ a: [6, 8, 10], b: [4, 9, 11], c: [5, 7, 12] });
});

describe('as people read it', () => {
  const plan = { id: 'id', title: 'title', unit: 'ms', beside: 'base' } as const;
  const comparison = compare(plan, { base: [100, 104], own: [110.4, 118] });
  const [, own] = comparison.rows;
  const goal: Goal = { comparison: 'id', row: 'own', measure: 'over', atMost: 12 };

  test('figures, differences and goals', () => {
    expect(own && formatFigures(own, 'ms')).toBe('114 ms (112–116)');
    expect([formatAmount(7.4, 'kB'), formatOver(-12.34, 'µs'), formatAmount(1.5, '×')]).toEqual([
      '7.40 kB',
      '−12.3 µs',
      '1.50×',
    ]);
    expect(formatGoal({ ...goal, heldAt: 15 }, comparison)).toBe(
      '≤ base + 12 ms (held at ≤ base + 15 ms)',
    );
    expect(formatGoal({ ...goal, measure: 'median', atLeast: 9 }, comparison)).toBe(
      '9 ms to 12 ms',
    );
  });

  test.each([
    { atMost: 12.2, want: true },
    { atMost: 12.1, want: false },
  ])('12.2 over the base is at most $atMost: $want', ({ atMost, want }) => {
    expect(own && isReached({ ...goal, atMost }, own)).toBe(want);
  });

  test.each([
    { atLeast: 12.2, want: true },
    { atLeast: 12.3, want: false },
  ])('12.2 over the base is at least $atLeast: $want', ({ atLeast, want }) => {
    expect(own && isReached({ ...goal, atLeast, atMost: 99 }, own)).toBe(want);
  });
});
