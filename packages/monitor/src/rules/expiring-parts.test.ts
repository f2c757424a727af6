import type { Balance, OtherBalance } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { ok } from '../test-support/readings.ts';
import { seriesOf } from './series-of.ts';

const AT = '2026-01-01T00:00:00.000Z';
const [FEB, MARCH] = ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const part = (remaining: string | null, more: Partial<OtherBalance> = {}): OtherBalance => ({
  id: 'grant',
  relation: 'part',
  unit: 'acme:credit',
  remaining,
  ...more,
});

test.each<{
  title: string;
  remaining?: string;
  given: readonly OtherBalance[];
  more?: Partial<Balance>;
  want: unknown;
}>([
  { title: 'nothing without a date', given: [part('5')], want: undefined },
  {
    title: 'parts by date, soonest first',
    given: [part('5', { expiresAt: MARCH }), part('7', { expiresAt: FEB }), part('8')],
    want: [
      { at: FEB, remaining: '7' },
      { at: MARCH, remaining: '5' },
    ],
  },
  {
    title: 'parts of one moment are one, with every digit',
    given: [part('0.1', { expiresAt: FEB }), part('0.2', { expiresAt: '2026-02-01T00:00:00Z' })],
    want: [{ at: FEB, remaining: '0.3' }],
  },
  {
    title: 'not what is used up, owed, lost or not known',
    given: [
      part('0', { expiresAt: FEB }),
      part('-5', { expiresAt: FEB }),
      part('5', { expiresAt: '2025-12-01T00:00:00.000Z' }),
      part(null, { expiresAt: FEB }),
    ],
    want: undefined,
  },
  {
    title: 'not what is beside it, or counted otherwise',
    given: [
      part('5', { expiresAt: FEB, relation: 'separate' }),
      part('5', { expiresAt: FEB, relation: 'cap' }),
      part('5', { expiresAt: FEB, unit: 'USD' }),
    ],
    want: undefined,
  },
  {
    title: 'not known where the parts are more than the whole',
    given: [part('60', { expiresAt: FEB }), part('60', { expiresAt: MARCH })],
    want: undefined,
  },
  {
    title: 'all of it',
    given: [part('100', { expiresAt: FEB })],
    want: [{ at: FEB, remaining: '100' }],
  },
  {
    title: 'nothing of what is unlimited',
    remaining: 'Infinity',
    given: [part('100', { expiresAt: FEB })],
    want: undefined,
  },
])('how much of a headline is lost when: $title', ({ given, want, remaining = '100' }) => {
  const [headline] = seriesOf(ok(remaining, { others: given }), AT);
  expect(headline?.point.expiring).toEqual(want);
});

test('a further amount with a date is lost as a whole', () => {
  const [, other] = seriesOf(ok('100', { others: [part('7', { expiresAt: FEB })] }), AT);
  expect(other?.point.expiring).toEqual([{ at: FEB, remaining: '7' }]);
});
