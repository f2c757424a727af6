import type { BalanceErrorData, BalanceReading, Decimal } from '@fuelgauge/core';
import type { Episode, RuleMemory } from '../model/episode.ts';
import type { AlertMessage } from '../model/message.ts';
import { type ExpiringPart, type SeriesId, seriesKey } from '../model/series.ts';
import type { Change, ChannelMessage } from '../store/monitor-store.ts';

const START = Date.parse('2026-03-01T00:00:00.000Z');

/** So many minutes after the beginning of every test of a store. */
export const minute = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

export interface Given {
  readonly at: string;
  readonly account?: string;
  readonly remaining?: Decimal;
  readonly unit?: string;
  readonly pool?: string;
  readonly resetsAt?: string;
  readonly toppedUpAt?: string;
  readonly expiresAt?: string;
  readonly expiring?: readonly ExpiringPart[];
  readonly item?: string;
  readonly asOf?: string;
}

export const seriesOf = ({
  account = 'a',
  unit = 'USD',
  pool,
}: Omit<Given, 'at'> = {}): SeriesId => ({
  provider: 'acme',
  owner: pool === undefined ? `account:${account}` : `pool:${pool}`,
  amount: '',
  unit,
});

function okReading({
  at,
  account = 'a',
  remaining = '5',
  unit = 'USD',
  pool,
}: Given): BalanceReading {
  return {
    status: 'ok',
    provider: 'acme',
    account,
    fetchedAt: at,
    durationMs: 12,
    attempts: 1,
    warnings: [],
    balance: {
      remaining,
      unit,
      total: null,
      lastTopUpAt: null,
      scope: 'unknown',
      poolId: pool ?? null,
    },
  };
}

/** A good reading, which adds its amount to its series. */
export function okChange(given: Given, more: Partial<Change> = {}): Change {
  const { at, remaining = '5', resetsAt, toppedUpAt, expiresAt, expiring, item, asOf } = given;
  const point = {
    at,
    seenAt: at,
    remaining,
    ...(resetsAt !== undefined && { resetsAt }),
    ...(toppedUpAt !== undefined && { toppedUpAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(expiring !== undefined && { expiring }),
    ...(item !== undefined && { item }),
    ...(asOf !== undefined && { asOf }),
  };
  return {
    reading: okReading(given),
    at,
    points: [{ series: seriesOf(given), point }],
    memories: [],
    episodes: [],
    repeats: [],
    ...more,
  };
}

export const timeoutAt = (at: string): BalanceErrorData => ({
  kind: 'timeout',
  reason: 'deadline',
  message: `acme did not answer at ${at}`,
  status: null,
  retryable: true,
  retryAfterMs: null,
});

/** A failed attempt. */
export const failedChange = (at: string, account = 'a', more: Partial<Change> = {}): Change => ({
  reading: {
    status: 'error',
    provider: 'acme',
    account,
    durationMs: 12,
    attempts: 3,
    warnings: [],
    error: timeoutAt(at),
  },
  at,
  points: [],
  memories: [],
  episodes: [],
  repeats: [],
  ...more,
});

export const SUBJECT: string = seriesKey(seriesOf());

export const memoryOf = (more: Partial<RuleMemory> = {}): RuleMemory => ({
  subject: SUBJECT,
  rule: 'low',
  ruleType: 'low',
  number: 1,
  isFiring: true,
  pending: 0,
  ...more,
});

export const episodeOf = (more: Partial<Episode> = {}): Episode => ({
  subject: SUBJECT,
  rule: 'low',
  number: 1,
  type: 'balance.low',
  openedAt: minute(0),
  facts: { provider: 'acme', accounts: ['a'], remaining: '5', unit: 'USD', below: '10' },
  ...more,
});

/** The messages of an episode: one a channel. Its id is that of the episode, or the one given. */
export function messagesOf(
  episode: Episode,
  channels: readonly string[] = ['hook'],
  id = `msg_${episode.rule}_${episode.number}${episode.resolvedAt === undefined ? '' : '_end'}`,
): readonly ChannelMessage[] {
  const { subject, rule, number, type, openedAt, resolvedAt, facts } = episode;
  const message: AlertMessage = {
    schema: 'fuelgauge.alert/1',
    id,
    type: resolvedAt === undefined ? type : `${type}.resolved`,
    isRepeat: false,
    at: resolvedAt ?? openedAt,
    subject,
    rule,
    episode: number,
    facts,
    text: 'acme a has 5 USD left',
  };
  return channels.map((channel) => ({ channel, message }));
}

export const opened = (
  episode: Episode,
  channels?: readonly string[],
  id?: string,
): Change['episodes'][number] => ({
  episode,
  messages: messagesOf(episode, channels, id),
});
