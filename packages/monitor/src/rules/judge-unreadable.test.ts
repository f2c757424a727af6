import { describe, expect, test } from 'vitest';
import { MINUTE, quarterly } from '../test-support/play.ts';
import { failed, ok, stale } from '../test-support/readings.ts';
import { every, HOUR, low, type Row, told } from '../test-support/told.ts';

describe('unreadable', () => {
  const rows: readonly Row[] = [
    ...(['missing_key', 'invalid_config', 'unauthorized', 'forbidden'] as const).map((kind) => ({
      title: `${kind} at once`,
      given: quarterly([ok('5'), failed(kind), failed(kind), ok('5')]),
      want: '1:unreadable 3:unreadable.resolved',
    })),
    ...(
      [
        'timeout',
        'network',
        'server_error',
        'rate_limited',
        'invalid_response',
        'not_found',
        'client_error',
      ] as const
    ).map((kind) => ({
      title: `${kind} after half an hour`,
      given: quarterly([failed(kind), failed(kind), failed(kind), failed(kind)]),
      want: '2:unreadable',
    })),
    {
      title: 'a good reading begins anew',
      given: quarterly([
        failed('timeout'),
        failed('timeout'),
        ok('5'),
        failed('timeout'),
        failed('timeout'),
      ]),
      want: '',
    },
    {
      title: 'stale readings are failures',
      given: quarterly([
        ok('5'),
        stale('5', 'timeout'),
        stale('5', 'network'),
        stale('5', 'timeout'),
      ]),
      want: '3:unreadable',
    },
    {
      title: 'its own time',
      given: quarterly([failed('timeout'), failed('timeout')]),
      rules: [{ type: 'unreadable', forMs: 15 * MINUTE }],
      want: '1:unreadable',
    },
    {
      title: 'no money is an answer',
      given: quarterly([
        failed('payment_required'),
        failed('payment_required'),
        failed('payment_required'),
        failed('payment_required'),
      ]),
      want: '',
    },
    {
      title: 'what we ended ourselves says nothing',
      given: quarterly([
        failed('aborted'),
        failed('aborted'),
        failed('aborted'),
        failed('aborted'),
      ]),
      want: '',
    },
    {
      title: 'a key problem after a slow one',
      given: quarterly([failed('timeout'), failed('unauthorized')]),
      want: '1:unreadable',
    },
    {
      title: 'again daily',
      given: every(25 * HOUR, [failed('forbidden'), failed('timeout'), failed('forbidden')]),
      want: '0:unreadable 1:unreadable.again 2:unreadable.again',
    },
  ];
  test.each(rows)('$title', ({ given, rules = [{ type: 'unreadable' }], want }) => {
    expect(told(given, rules)).toBe(want);
  });

  test('it fires and clears nothing else', () => {
    const given = quarterly([
      ok('99'),
      ok('98'),
      failed('unauthorized'),
      ok('97'),
      failed('timeout'),
    ]);
    expect(told(given, [low, { type: 'unreadable' }])).toBe(
      '1:low 2:unreadable 3:unreadable.resolved',
    );
  });
});
