import { expect, test } from 'vitest';
import { drawSparkline } from './sparkline.ts';

const hours = (...values: readonly (number | null)[]) =>
  values.flatMap((value, hour) => (value === null ? [] : [{ from: hour, to: hour, value }]));
const whole = { from: -1, to: 7, width: 8 };

test.each([
  { given: [], want: '········' },
  { given: hours(80, 70, 60, 50, 40, 30, 20, 10), want: '█▇▆▅▄▃▂▁' },
  { given: hours(8, 8, 8, 8, 8, 8, 8, 8), want: '████████' },
  { given: hours(0, 0, 0, 0, 0, 0, 0, 0), want: '▁▁▁▁▁▁▁▁' },
  { given: hours(-5, -5, 5, 5, 5, 5, 5, 5), want: '▁▁██████' },
  { given: hours(8, null, null, null, null, null, 8, 8), want: '█·····██' },
  { given: hours(null, null, null, 4, 4, 4, 8, 8), want: '···▄▄▄██' },
  { given: [{ from: 0, to: 7, value: 3 }], want: '████████' },
  { given: hours(Number.POSITIVE_INFINITY, 5, 5, 5, 5, 5, 5, 5), want: '████████' },
])('$want', ({ given, want }) => expect(drawSparkline(given, whole)).toBe(want));

test('readings that are rare are no gaps', () => {
  const daily = hours(...Array.from({ length: 49 }, (_, hour) => (hour % 24 === 0 ? 8 : null)));
  expect(drawSparkline(daily, { from: 0, to: 48, width: 8 })).toBe('████████');
});
