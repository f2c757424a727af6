import { madeUpMonths } from '../../packages/monitor/src/test-support/made-up-months.ts';
import {
  episodeOf,
  failingFor,
  HOSTILE_LABELS,
  hoursAgo,
  seriesOf,
  stateOf,
} from '../../packages/monitor/src/test-support/serve-facts.ts';

const resetsAt = '2026-12-06T00:00:00.000Z';
const expiresAt = '2026-12-24T00:00:00.000Z';

/** Every shape that an account may have, of a vendor called zeta, and labels that try something. */
const zeta = [
  stateOf({
    provider: 'zeta',
    account: 'all at once',
    remaining: '48210.5',
    unit: 'zeta:credit',
    total: '60000',
    poolId: 'p',
    resetsAt,
    others: [
      {
        id: 'grant',
        index: 0,
        relation: 'separate',
        remaining: '1200',
        unit: 'zeta:credit',
        expiresAt,
      },
      { id: 'voucher', relation: 'part', remaining: '5', unit: 'zeta:credit' },
      { id: 'overage', relation: 'line', remaining: null, unit: 'USD' },
      { id: 'key', relation: 'cap', remaining: '900', unit: 'zeta:credit' },
    ],
  }),
  stateOf({ provider: 'zeta', account: 'debt', remaining: '-12.4' }),
  stateOf({ provider: 'zeta', account: 'failing', at: hoursAgo(30), failing: failingFor(29) }),
  stateOf({ provider: 'zeta', account: 'never', isRead: false, failing: failingFor(29) }),
  stateOf({ provider: 'zeta', account: 'unlimited', remaining: 'Infinity', unit: 'zeta:credit' }),
  stateOf({
    provider: 'zeta',
    account: 'vast',
    remaining: '123456789012345678901234567.25',
    unit: 'zeta:credit',
  }),
  ...HOSTILE_LABELS.map((account) => stateOf({ provider: 'zeta', account })),
];

const days = Array.from({ length: 40 }, (_, index) => 40 - index);
const falling = days.map((day) => [day * 24 - 23.9, String(48_210.5 + day * 700)] as const);

/** Months of so many accounts, and one of every shape. */
export function sampleMonths(accounts: number) {
  const months = madeUpMonths(accounts);
  const pool = seriesOf(falling, { provider: 'zeta', owner: 'pool:p', unit: 'zeta:credit' });
  const points = pool.points.map((point) => ({ ...point, resetsAt }));
  const debt = seriesOf(
    [
      [90, '40'],
      [50, '3'],
      [0.2, '-12.4'],
    ],
    { provider: 'zeta', owner: 'account:debt' },
  );
  const alerts = [
    episodeOf({ provider: 'zeta', accounts: ['debt'], type: 'balance.empty', rule: 'empty' }),
    episodeOf({
      provider: 'zeta',
      accounts: ['all at once'],
      type: 'grant.expiring',
      rule: 'expiring:30',
      amount: 'grant.0',
      expiresAt,
    }),
    episodeOf({ provider: 'zeta', accounts: [HOSTILE_LABELS[0], 'مفتاح الفريق'], below: '20' }),
  ];
  return {
    states: [...months.states, ...zeta],
    series: [...months.series, { ...pool, points }, debt],
    episodes: [...alerts, ...months.episodes],
  };
}
