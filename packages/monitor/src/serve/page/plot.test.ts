import { expect, test } from 'vitest';
import { linesOf, pathOf, thin } from './plot.ts';

const at = (time: number): string => new Date(time).toISOString();
const points = (...given: readonly (readonly [number, number, string])[]) =>
  given.map(([from, to, remaining]) => ({ at: at(from), seenAt: at(to), remaining }));

test.each([
  { title: 'nothing', given: points(), want: [] },
  { title: 'one reading', given: points([5, 5, '1']), want: [[[5, 1]]] },
  {
    title: 'equal readings and a fall',
    given: points([0, 10, '3'], [12, 20, '2']),
    want: [
      [
        [0, 3],
        [10, 3],
        [12, 2],
        [20, 2],
      ],
    ],
  },
  {
    title: 'a gap ends a line, however equal what lies around it',
    given: points([0, 10, '3'], [40, 50, '3']),
    want: [
      [
        [0, 3],
        [10, 3],
      ],
      [
        [40, 3],
        [50, 3],
      ],
    ],
  },
  {
    title: 'what reaches in from before the span is cut',
    given: points([-50, -20, '9'], [-10, 10, '3']),
    want: [
      [
        [0, 3],
        [10, 3],
      ],
    ],
  },
  {
    title: 'what lies after it is left out',
    given: points([10, 300, '3'], [301, 302, '1']),
    want: [
      [
        [10, 3],
        [100, 3],
      ],
    ],
  },
  { title: 'unlimited', given: points([0, 10, 'Infinity']), want: [] },
  {
    title: 'unlimited for a while',
    given: points([0, 5, '1'], [6, 50, 'Infinity'], [51, 60, '2']),
    want: [
      [
        [0, 1],
        [5, 1],
      ],
      [
        [51, 2],
        [60, 2],
      ],
    ],
  },
])('$title', ({ given, want }) => {
  const lines = linesOf(given, { from: 0, to: 100 }, 20);
  expect(lines.map((line) => line.map(({ x, y }) => [x, y]))).toEqual(want);
});

test('a column keeps its first, lowest, highest and last', () => {
  const line = [5, 9, 2, 6, 7, 3].map((y, x) => ({ x, y }));
  expect(thin(line, (x) => x / 10).map(({ y }) => y)).toEqual([5, 9, 2, 3]);
  expect(thin(line, (x) => x)).toEqual(line);
});

test.each([
  {
    given: [
      [
        [1.2, 2.6],
        [3, 4],
        [3, 1],
      ],
    ],
    want: 'M1 3l2 1 0-3',
  },
  { given: [[[1, 2]]], want: 'M1 2h0' },
  {
    given: [
      [
        [1, 2],
        [1.1, 2.1],
      ],
    ],
    want: 'M1 2h0',
  },
  {
    given: [
      [
        [0, 0],
        [1, 1],
      ],
      [
        [5, 5],
        [6, 4],
      ],
    ],
    want: 'M0 0l1 1M5 5l1-1',
  },
  { given: [], want: '' },
])('the path $want', ({ given, want }) => {
  expect(pathOf(given.map((line) => line.map(([x = 0, y = 0]) => ({ x, y }))))).toBe(want);
});
