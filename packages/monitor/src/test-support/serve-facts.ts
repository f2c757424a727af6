import type { Balance, BalanceErrorData, OkReading } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import type { AccountState } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import type { Series } from '../model/series.ts';
import { createMonitorApp, type MonitorApp } from '../serve/monitor-app.ts';
import type { MonitorAppOptions } from '../serve/options.ts';
import { fakeForecast } from './fake-forecast.ts';
import { type FakeFacts, fakeReader } from './fake-reader.ts';
import { NOW } from './made-up-months.ts';

/** An app of made-up facts. */
export function appOf(facts: FakeFacts, options: Partial<MonitorAppOptions> = {}): MonitorApp {
  const store = fakeReader(facts);
  return createMonitorApp({
    store,
    now: () => NOW,
    version: '1.2.3',
    forecast: fakeForecast,
    ...options,
  });
}

export async function get(
  app: MonitorApp,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return app.fetch(new Request(`http://localhost:9999${path}`, { headers }));
}

export const hoursAgo = (hours: number): string =>
  new Date(NOW.getTime() - hours * 3_600_000).toISOString();

/** An account that was read well ten minutes ago, unless told otherwise. */
export function stateOf({
  provider = 'acme',
  account = 'default',
  at = new Date(NOW.getTime() - 600_000).toISOString(),
  failing = null,
  isRead = true,
  ...balance
}: {
  provider?: string;
  account?: string;
  at?: string;
  failing?: AccountState['failing'];
  isRead?: boolean;
} & Partial<Balance> = {}): AccountState {
  const reading: OkReading = {
    provider,
    account,
    durationMs: 120,
    attempts: 1,
    warnings: [],
    status: 'ok',
    fetchedAt: at,
    balance: {
      remaining: '12.5',
      unit: 'USD',
      total: null,
      lastTopUpAt: null,
      scope: 'unknown',
      poolId: null,
      ...balance,
    },
  };
  return { provider, account, attemptedAt: at, failing, reading: isRead ? reading : null };
}

/** A row of failures that began some hours ago. */
export const failingFor = (
  hours: number,
  error: BalanceErrorData = describeFailure({ id: 'acme' }, 'timeout', 'deadline'),
): NonNullable<AccountState['failing']> => ({ since: hoursAgo(hours), count: 3, error });

/** Amounts, each read once so many hours ago. */
export function seriesOf(
  amounts: readonly (readonly [hoursAgo: number, remaining: string])[],
  { provider = 'acme', owner = 'account:default', unit = 'USD', amount = '' }: Partial<Series> = {},
): Series {
  const points = amounts.map(([hours, remaining]) => ({
    at: hoursAgo(hours),
    seenAt: hoursAgo(hours),
    remaining,
  }));
  return { provider, owner, unit, amount, points };
}

export function episodeOf({
  type = 'balance.low',
  rule = 'low',
  openedAt = hoursAgo(5),
  resolvedAt,
  ...facts
}: Partial<Pick<Episode, 'type' | 'rule' | 'openedAt' | 'resolvedAt'>> &
  Partial<Episode['facts']> = {}): Episode {
  return {
    subject: 'acme account:default USD',
    rule,
    number: 1,
    type,
    openedAt,
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    facts: { provider: 'acme', accounts: ['default'], unit: 'USD', ...facts },
  };
}

/** Labels that try something: each must stay text, and lead to its own page. */
export const HOSTILE_LABELS: readonly [string, ...string[]] = [
  '<img src=x onerror=alert(1)>',
  '"\'><script>alert(1)</script>',
  '&amp;&lt;',
  'a/b',
  '../../etc/passwd',
  '..',
  '.',
  '%',
  '%2e%2e',
  '%2F',
  'a?b#c',
  'a b+c',
  'a\\b"c\nd',
  'tab\there',
  'null\u0000byte',
  'bell\u0007esc\u001b[31mred',
  '\u202Eevil',
  'مفتاح الفريق',
  'מפתח',
  'zero\u200bwidth',
  '\ud800',
  '👩‍👩‍👧',
  '{{7*7}}',
  '#{7*7}',
  '</title></style>',
  'x'.repeat(200),
  'undefined',
  '__proto__',
  'constructor',
];
