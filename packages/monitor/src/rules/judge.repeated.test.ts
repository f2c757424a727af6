import type { OkReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { MINUTE, play } from '../test-support/play.ts';
import { ok } from '../test-support/readings.ts';
import { HOUR, low, told } from '../test-support/told.ts';

/** A gauge with `maxAgeMs` gives its last good reading again, without asking. */
const again = (reading: OkReading): OkReading => ({ ...reading, attempts: 0, durationMs: 0 });
const at = (minutes: number, reading: OkReading) => ({ atMs: minutes * MINUTE, reading });

const high = ok('120', { fetchedAt: '2026-01-01T00:00:00.000Z' });
const first = ok('99', { fetchedAt: '2026-01-01T01:00:00.000Z' });
const second = ok('98', { fetchedAt: '2026-01-01T02:00:00.000Z' });
const risen = ok('140', { fetchedAt: '2026-01-01T03:00:00.000Z' });
const lower = ok('139', { fetchedAt: '2026-01-01T04:00:00.000Z' });

test.each([
  {
    title: 'once below, however often it is given',
    given: [at(0, high), at(60, first), at(75, again(first)), at(90, again(first))],
    want: '',
  },
  {
    title: 'below at the next one that was asked for',
    given: [at(0, high), at(60, first), at(75, again(first)), at(120, second)],
    want: '3:low',
  },
  {
    title: 'a rise is confirmed by an answer alone',
    given: [at(0, first), at(60, second), at(180, risen), at(195, again(risen)), at(240, lower)],
    want: '1:low 4:low.resolved',
  },
])('what is given again is no second reading: $title', ({ given, want }) => {
  expect(told(given, [low])).toBe(want);
});

test('it adds nothing to the series: nobody looked again', () => {
  const given = [at(60, first), at(120, again(first))];
  const { judgements, background } = play(given, [low]);
  expect(judgements.map(({ points }) => points.length)).toEqual([1, 0]);
  const [point] = background.series[0]?.points ?? [];
  expect(Date.parse(point?.seenAt ?? '') - Date.parse(point?.at ?? '')).toBe(0);
  expect(point?.at).toBe(new Date(Date.parse('2026-01-01T00:00:00.000Z') + HOUR).toISOString());
});
