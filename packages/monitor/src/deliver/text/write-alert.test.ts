import { expect, test } from 'vitest';
import { alertMessage } from '../../test-support/alert-message.ts';
import { writeAlert } from './write-alert.ts';

const days = { p10: 1, p25: 2, p50: 3, p90: 6 };
test.each([
  {
    given: alertMessage('1'),
    want: [
      'Balance low – acme/team-a',
      'Less than 50 USD is left.',
      'Left: $12.50',
      'Limit: $50.00',
    ],
  },
  {
    given: alertMessage('1', {
      type: 'balance.low.resolved',
      text: 'Enough is left again.',
      facts: { remaining: '80' },
    }),
    want: [
      'Resolved: Balance low – acme/team-a',
      'Enough is left again.',
      'Left: $80.00',
      'Limit: $50.00',
    ],
  },
  {
    given: alertMessage('1', {
      type: 'balance.runway_short',
      isRepeat: true,
      text: 'Lasts about 3 days.',
      facts: {
        accounts: ['team-a', 'team-b', 'team-c'],
        amount: 'voucher',
        unit: 'acme:credit',
        remaining: '12345678901234567890.123456789',
        runway: {
          days,
          burnPerDay: 1,
          daysOfHistory: 9,
          rough: false,
          dryAt: '2026-12-01T10:00:00.000Z',
        },
      },
    }),
    want: [
      'Still so: Balance will not last – acme/team-a #voucher and 2 more',
      'Lasts about 3 days.',
      'Accounts: team-a, team-b, team-c',
      'Left: 12,345,678,901,234,567,890.123456789 credit',
      'Limit: 50 credit',
      'Empty around: 2026-12-01',
    ],
  },
  {
    given: alertMessage('1', {
      type: 'balance.unreadable',
      text: 'Not readable for 30 minutes.',
      facts: {
        error: { kind: 'timeout', reason: 'deadline', message: 'no complete response within 25 s' },
      },
    }),
    want: [
      'Balance cannot be read – acme/team-a',
      'Not readable for 30 minutes.',
      'Left: $12.50',
      'Limit: $50.00',
      'Why: no complete response within 25 s',
    ],
  },
  {
    given: alertMessage('1', {
      type: 'grant.expiring',
      text: '',
      facts: { remaining: 'nonsense', expiresAt: '2026-12-24T00:00:00.000Z', accounts: [] },
    }),
    want: ['Credit expires – acme', 'Left: nonsense USD', 'Limit: $50.00', 'Expires: 2026-12-24'],
  },
  {
    given: alertMessage('1', {
      text: ' a\r\n\u202eb\u0000\u2028c ',
      facts: { accounts: ['x\ny'], provider: 'p\u0085q' },
    }),
    want: ['Balance low – p q/x y', 'a b c', 'Left: $12.50', 'Limit: $50.00'],
  },
  {
    given: alertMessage('1', { type: 'alert.test', text: 'hello' }),
    want: ['Test alert', 'hello'],
  },
])('$want.0', ({ given, want }) => {
  const { title, lines } = writeAlert(given);
  expect([title, ...lines]).toEqual(want);
});
