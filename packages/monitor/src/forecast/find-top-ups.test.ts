import { describe, expect, test } from 'vitest';
import { findTopUps } from './find-top-ups.ts';
import type { ForecastReading } from './forecast-reading.ts';

const START = Date.UTC(2026, 0, 5);
const time = (hour: number) => new Date(START + hour * 3_600_000).toISOString();
const parse = (text: string, more: Partial<ForecastReading> = {}): ForecastReading[] =>
  text.split(' ').map((each) => {
    const [hours = '', remaining = ''] = each.split(':');
    const [at, seenAt] = hours.split('-').map(Number);
    return {
      at: time(at ?? 0),
      remaining,
      ...(seenAt !== undefined && { seenAt: time(seenAt) }),
      ...more,
    };
  });

describe('a rise that is still there at the next reading, and larger than half a day’s burn', () => {
  test.each([
    { name: 'nothing', given: '0:100', want: [] },
    { name: 'only falls', given: '0:100 24:90 48:80', want: [] },
    { name: 'a top-up, used from', given: '0:100 24:90 25:190 26:189', want: [[25, '100']] },
    { name: 'not yet: it was read once', given: '0:100 24:90 25:190', want: [] },
    { name: 'the same amount read twice', given: '0:100 24:90 25-26:190', want: [[25, '100']] },
    { name: 'less than half a day’s burn', given: '0:100 24:90 25:94.9 26:94', want: [] },
    { name: 'most of it is gone at the next reading', given: '0:100 24:90 25:190 26:94', want: [] },
    { name: 'gone at the next reading', given: '0:100 24:90 25:100 26:89', want: [] },
    {
      name: 'an old answer after it',
      given: '0:100 24:90 25:190 26:90 27:188 28:187',
      want: [[25, '100']],
    },
    {
      name: 'two',
      given: '0:100 24:90 25:190 26:189 50:179 51:279 52:278',
      want: [
        [25, '100'],
        [51, '100'],
      ],
    },
    { name: 'without history any that stays', given: '0:1 1:1.5 2:1.4', want: [[1, '0.5']] },
    {
      name: 'every digit',
      given: '0:0.1 1:12345678901234567890.3 2:12345678901234567890.2',
      want: [[1, '12345678901234567890.2']],
    },
    { name: 'out of a debt', given: '0:-5 1:15 2:14', want: [[1, '20']] },
    { name: 'it became unlimited', given: '0:5 1:Infinity 2:Infinity 3:5 4:4', want: [] },
  ])('$name', ({ given, want }) => {
    const found = findTopUps(parse(given)).map(({ at, added }) => ({ at, added }));
    expect(found).toEqual(want.map(([hour, added]) => ({ at: time(Number(hour)), added })));
  });
});

test('what moves to the place of a grant that expired is none', () => {
  const first = parse('0:100 24:90 48:80', { expiresAt: time(50) });
  const second = parse('72:500 96:490', { expiresAt: time(5000) });
  expect(findTopUps([...first, ...second])).toEqual([]);
  const kept = [...first, ...second].map((each) => ({ ...each, expiresAt: time(5000) }));
  expect(findTopUps(kept)).toHaveLength(1);
});

describe('the vendor’s own time of it', () => {
  const before = parse('0:100 24:90', { toppedUpAt: time(-100) });

  test('is believed at once, however small it is', () => {
    const after = parse('30:91', { toppedUpAt: time(27) });
    expect(findTopUps([...before, ...after])).toEqual([{ at: time(27), added: '1' }]);
  });

  test('that does not change is none', () => {
    const refund = parse('30:91 31:90.5', { toppedUpAt: time(-100) });
    expect(findTopUps([...before, ...refund])).toEqual([]);
  });

  test('of one that was used up before it was read has no amount, and is left out', () => {
    expect(findTopUps([...before, ...parse('30:60', { toppedUpAt: time(27) })])).toEqual([]);
  });

  test('that is impossible is when it was read', () => {
    const after = parse('30:190 31:189', { toppedUpAt: time(5000) });
    expect(findTopUps([...before, ...after])).toEqual([{ at: time(30), added: '100' }]);
  });
});

test('a restored allowance is no top-up', () => {
  const points = parse('0:100 24:10', { resetsAt: time(30) });
  expect(findTopUps([...points, ...parse('31:100 32:99')])).toEqual([]);
});
