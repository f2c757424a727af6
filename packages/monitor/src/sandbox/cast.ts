/** When money is used. */
export type Habit = 'steady' | 'bursty' | 'office-hours' | 'idle';

/** What happens when little is left: nothing for some hours, or a recharge at once. */
export interface TopUpHabit {
  /** In the least part of the unit. */
  readonly below: number;
  readonly by: number;
  readonly hoursLate: number;
}

/** From which hour of the play to which an account cannot be read. */
export interface Outage {
  readonly from: number;
  readonly to: number;
  readonly kind: 'server_error' | 'unauthorized' | 'timeout';
}

/** One made-up purse, and the accounts that show it. Amounts are whole numbers of the least part of the unit. */
export interface Part {
  readonly provider: string;
  /** Several accounts of one purse are a pool. */
  readonly accounts: readonly string[];
  readonly unit: string;
  /** 2: the least part is a cent. */
  readonly scale: 0 | 2;
  readonly start: number | 'unlimited';
  /** Of a usual hour of use. */
  readonly burnAnHour: number;
  readonly habit: Habit;
  readonly topUp?: TopUpHabit;
  /** An allowance that is whole again so often. */
  readonly resetsEachHours?: number;
  /** Whether the vendor tells the time of the last top-up. */
  readonly tellsTopUps?: boolean;
  /** A grant beside the headline, which expires. */
  readonly grant?: { readonly amount: number; readonly expiresAtHour: number };
  readonly outages?: readonly Outage[];
}

const DAY = 24;

/** Of each kind of vendor one, under names that no vendor has. */
export const CAST: readonly Part[] = [
  {
    provider: 'acme-search',
    accounts: ['default'],
    unit: 'acme-search:credit',
    scale: 0,
    start: 12_000,
    burnAnHour: 45,
    habit: 'steady',
    topUp: { below: 1, by: 12_000, hoursLate: 20 },
    tellsTopUps: true,
  },
  {
    provider: 'beacon-video',
    accounts: ['studio'],
    unit: 'USD',
    scale: 2,
    start: 40_000,
    burnAnHour: 60,
    habit: 'bursty',
    topUp: { below: 6000, by: 30_000, hoursLate: 30 },
  },
  {
    provider: 'contact-finder',
    accounts: ['sales'],
    unit: 'contact-finder:credit',
    scale: 0,
    start: 5000,
    burnAnHour: 38,
    habit: 'office-hours',
    topUp: { below: 1, by: 5000, hoursLate: 3 * DAY },
  },
  {
    provider: 'delta-inference',
    accounts: ['team-a', 'team-b'],
    unit: 'USD',
    scale: 2,
    start: 90_000,
    burnAnHour: 150,
    habit: 'steady',
    topUp: { below: 20_000, by: 80_000, hoursLate: 8 },
  },
  {
    provider: 'echo-sms',
    accounts: ['default'],
    unit: 'EUR',
    scale: 2,
    start: 6000,
    burnAnHour: 40,
    habit: 'office-hours',
    topUp: { below: 1000, by: 5000, hoursLate: 0 },
  },
  {
    provider: 'fjord-maps',
    accounts: ['default'],
    unit: 'fjord-maps:request',
    scale: 0,
    start: 20_000,
    burnAnHour: 70,
    habit: 'steady',
    resetsEachHours: 10 * DAY,
  },
  {
    provider: 'giant-crawler',
    accounts: ['enterprise'],
    unit: 'giant-crawler:page',
    scale: 0,
    start: 'unlimited',
    burnAnHour: 0,
    habit: 'idle',
  },
  {
    provider: 'harbor-mail',
    accounts: ['default'],
    unit: 'harbor-mail:credit',
    scale: 0,
    start: 30_000,
    burnAnHour: 25,
    habit: 'steady',
    outages: [
      { from: 6 * DAY, to: 6 * DAY + 14, kind: 'server_error' },
      { from: 15 * DAY, to: 15 * DAY + 1, kind: 'timeout' },
      { from: 20 * DAY, to: 21 * DAY, kind: 'unauthorized' },
    ],
    grant: { amount: 2500, expiresAtHour: 26 * DAY },
  },
];
