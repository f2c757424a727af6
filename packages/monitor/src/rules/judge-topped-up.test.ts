import { describe, expect, test } from 'vitest';
import { amounts, type Row, told } from '../test-support/told.ts';

describe('topped_up', () => {
  const rows: readonly Row[] = [
    {
      title: 'when the next reading confirms it, once',
      given: amounts(50, 40, 100, 95, 90),
      want: '3:topped_up',
    },
    { title: 'read unchanged', given: amounts(50, 100, 100, 100), want: '2:topped_up' },
    { title: 'a rise that is gone again is none', given: amounts(50, 100, 50, 49), want: '' },
    {
      title: 'two of them',
      given: amounts(50, 100, 99, 200, 199),
      want: '2:topped_up 4:topped_up',
    },
    { title: 'the first reading is none', given: amounts(50, 50), want: '' },
  ];
  test.each(rows)('$title', ({ given, want }) => {
    expect(told(given, [{ type: 'topped_up' }])).toBe(want);
  });
});
