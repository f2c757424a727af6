import type { Balance } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import type { AccountState } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import type { Point, Series } from '../model/series.ts';
import type { FakeFacts } from './fake-reader.ts';

/** When the made-up months end. */
export const NOW: Date = new Date('2026-11-29T12:00:00.000Z');
const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 86_400_000];
const DAYS = 42;
const ago = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();

/** The same numbers from 0 to 1 at every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A balance that burns by day more than by night, is topped up when it is low, and was not read for two days. */
export function madeUpPoints(
  seed: number,
  full: number,
  perDay: number,
  stepMs: number = HOUR_MS,
): Point[] {
  const random = createRandom(seed);
  const points: Point[] = [];
  let left = full * (0.5 + random() / 2);
  for (let back = DAYS * DAY_MS; back >= 0; back -= stepMs) {
    const hour = new Date(NOW.getTime() - back).getUTCHours();
    const share = hour > 7 && hour < 19 ? 1.7 : 0.3;
    left -= ((perDay * stepMs) / DAY_MS) * share * random() * 2;
    if (left < full * 0.08 && random() < 0.1) left += full;
    const isOut = back < 9 * DAY_MS && back > 7 * DAY_MS && seed % 3 === 0;
    if (isOut) continue;
    const seenAt = ago(Math.max(back - stepMs + MINUTE_MS, 0));
    points.push({
      at: ago(back),
      seenAt,
      remaining: String(Math.max(0, Math.round(left * 100) / 100)),
    });
  }
  return points;
}

const VENDORS = [
  ['acme', 'USD'],
  ['globex', 'globex:credit'],
  ['hooli', 'EUR'],
  ['initech', 'initech:token'],
  ['umbrella', 'USD'],
] as const;

function stateOf(provider: string, account: string, balance: Balance): AccountState {
  const fetchedAt = ago(3 * MINUTE_MS);
  const base = { provider, account, durationMs: 120, attempts: 1, warnings: [] };
  return {
    provider,
    account,
    attemptedAt: fetchedAt,
    failing: null,
    reading: { ...base, status: 'ok', fetchedAt, balance },
  };
}

const TIMEOUT = (provider: string) => describeFailure({ id: provider }, 'timeout', 'deadline');

/** So many accounts of five vendors: pools, further amounts, failures, alerts, one without history. */
export function madeUpMonths(accounts: number): Required<Omit<FakeFacts, 'health'>> {
  const states: AccountState[] = [];
  const series: Series[] = [];
  const episodes: Episode[] = [];
  for (let index = 0; index < accounts; index += 1) {
    const [provider, unit] = VENDORS[index % VENDORS.length] ?? VENDORS[0];
    const account =
      index < VENDORS.length ? 'default' : `team-${Math.floor(index / VENDORS.length)}`;
    const poolId = index % 10 === 1 || index % 10 === 6 ? `pool-${Math.floor(index / 20)}` : null;
    const owner = poolId === null ? (`account:${account}` as const) : (`pool:${poolId}` as const);
    const perDay = 2 + (index % 17) * 3;
    const isNew = index % 23 === 7;
    const shared = series.find((each) => each.provider === provider && each.owner === owner);
    const all =
      shared?.points ?? madeUpPoints(index * 7919 + 1, perDay * (8 + ((index * 7) % 23)), perDay);
    const points = isNew ? all.slice(-5) : all;
    if (!shared) series.push({ provider, owner, amount: '', unit, points });
    const balance: Balance = {
      remaining: points.at(-1)?.remaining ?? '0',
      unit,
      total: index % 4 === 0 ? String(perDay * 20) : null,
      lastTopUpAt: null,
      scope: 'organization',
      poolId,
      ...(index % 13 === 4
        ? { others: [{ id: 'voucher', relation: 'part', remaining: '12.5', unit }] }
        : {}),
    };
    const state = stateOf(provider, account, balance);
    const failing = { since: ago(5 * HOUR_MS), count: 20, error: TIMEOUT(provider) };
    states.push(
      index % 19 === 3
        ? { ...state, failing, reading: index % 2 === 0 ? null : state.reading }
        : state,
    );
    const isLow = Number(balance.remaining) < perDay * 3;
    const facts = { provider, accounts: [account], remaining: balance.remaining, unit, days: 3 };
    const base = {
      subject: `${provider} ${owner} ${unit}`,
      rule: 'runway',
      type: 'balance.runway_short',
      facts,
    } as const;
    if (isLow && !shared && !isNew)
      episodes.push({ ...base, number: 2, openedAt: ago(7 * HOUR_MS) });
    episodes.push({ ...base, number: 1, openedAt: ago(20 * DAY_MS), resolvedAt: ago(18 * DAY_MS) });
  }
  return { states, series, episodes };
}
