import { describe, expect, test } from 'vitest';
import { DAY, type Step } from '../test-support/play.ts';
import { ok } from '../test-support/readings.ts';
import { type Row, told } from '../test-support/told.ts';

describe('expiring', () => {
  const grant = (
    left: string | null,
    expiresAt: string,
    relation: 'separate' | 'cap' = 'separate',
  ) => ({
    id: 'grant',
    relation,
    remaining: left,
    unit: 'acme:credit',
    expiresAt,
  });
  const at = (days: number, ...others: readonly ReturnType<typeof grant>[]): Step => ({
    atMs: days * DAY,
    reading: ok('500', { others }),
  });
  const end = '2026-02-20T00:00:00.000Z'; // 50 days after the start
  const rows: readonly Row[] = [
    {
      title: 'thirty, seven and one days before',
      given: Array.from({ length: 52 }, (_, day) => at(day, grant('20', end))),
      want: '20:expiring 43:expiring 49:expiring',
    },
    {
      title: 'only the nearest where nobody looked',
      given: [at(0, grant('20', end)), at(48, grant('20', end)), at(48.1, grant('20', end))],
      want: '1:expiring',
    },
    { title: 'nothing left', given: [at(45, grant('0', end)), at(45, grant(null, end))], want: '' },
    { title: 'a limit is no money', given: [at(45, grant('20', end, 'cap'))], want: '' },
    { title: 'past', given: [at(51, grant('20', end))], want: '' },
    {
      title: 'a clock that was set back',
      given: [at(44, grant('20', end)), at(30, grant('20', end)), at(44, grant('20', end))],
      want: '0:expiring',
    },
    {
      title: 'others move up when one is gone',
      given: [
        at(45, { ...grant('20', end), index: 1 } as never),
        at(46, { ...grant('20', end), index: 0 } as never),
      ],
      want: '0:expiring',
    },
    {
      title: 'own distances',
      given: [at(30, grant('20', end)), at(37, grant('20', end))],
      rules: [{ type: 'expiring', days: [14] }],
      want: '1:expiring',
    },
  ];
  test.each(rows)('$title', ({ given, rules = [{ type: 'expiring' }], want }) => {
    expect(told(given, rules)).toBe(want);
  });
});
