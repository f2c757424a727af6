import { compareDecimal, type OkReading } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';
import type { Rule } from '../model/rule.ts';
import { isSameSeries, type Point, type SeriesId } from '../model/series.ts';
import type { Background } from '../store/monitor-store.ts';
import { type AmountCase, statesOfPool } from './amount-case.ts';
import type { ConfirmedTopUp, Forecast } from './forecast.ts';
import { placePoint } from './place-point.ts';
import { seriesOf } from './series-of.ts';
import { tellApart } from './tell-apart.ts';

/** Whether a rise stays is known within some readings or hours. */
const RECENT_MS = 8 * 3_600_000;

export interface Judged {
  readonly at: string;
  readonly background: Background;
  readonly rules: readonly Rule[];
  readonly forecast: Forecast;
}

/** An amount, and what is added to its series. */
export interface FoundAmount extends AmountCase {
  readonly point: Point;
  /** False where a gauge repeats what it said before. */
  readonly isNews: boolean;
}

/** The amounts of an ok reading, each with its history. */
export function findAmounts(
  reading: OkReading,
  state: AccountState | undefined,
  { at, background, rules, forecast }: Judged,
): readonly FoundAmount[] {
  const isNews = !isRepeated(reading, state);
  return tellApart(seriesOf(reading, at), background.series, at).map((found): FoundAmount => {
    const { series: id, point: given, relation, standIn, answersForUnit = false } = found;
    const before = background.series.find((each) => isSameSeries(each, id))?.points ?? [];
    const { point, points } = placePoint(before, given);
    const series = { ...id, points: isNews ? points : before };
    const allTopUps = once(() => forecast.findTopUps(series.points));
    const topUps = listConfirmed(before, series.points, allTopUps, forecast);
    const isShared = id.owner.startsWith('pool:');
    return {
      at,
      rules,
      forecast,
      id,
      series,
      point,
      isNews,
      remaining: given.remaining,
      unit: id.unit,
      relation,
      answersForUnit,
      of: {
        provider: id.provider,
        accounts: isShared
          ? accountsOf(background.states, id, reading.account, at)
          : [reading.account],
        ...(id.amount !== '' && { amount: id.amount }),
        ...(standIn !== undefined && { standIn }),
      },
      topUps,
      allTopUps,
      isRefilled:
        topUps.length > 0 || (hasRisen(before.at(-1), given) && forecast.wasRestored(points)),
      // Of a pool, one round reads the same moment once an account: the second moment is that of an account
      // which was asked since the first. A rise that two accounts show is confirmed all the same.
      countsAnew: (since) =>
        isNews &&
        (!isShared || since === undefined || (state !== undefined && state.attemptedAt >= since)),
      runway: once(() => forecast.forecastSeries(series, { now: at })),
    };
  });
}

/** Accounts that show a pool, by name. */
export function accountsOf(
  states: readonly AccountState[],
  owner: Pick<SeriesId, 'provider' | 'owner'>,
  account: string,
  at: string,
): readonly string[] {
  const mates = statesOfPool(states, owner, at).map((state) => state.account);
  return [...new Set([...mates, account])].sort();
}

/** A gauge gave its last good reading again, without asking. */
const isRepeated = (reading: OkReading, state: AccountState | undefined): boolean =>
  reading.attempts === 0 &&
  reading.durationMs === 0 &&
  reading.fetchedAt === state?.reading?.fetchedAt &&
  reading.balance.remaining === state.reading.balance.remaining;

/** Most of history is looked at only when somebody asks. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Top-ups that were none yet before this reading. What is older than some hours is no news, however it is seen now. */
function listConfirmed(
  before: readonly Point[],
  points: readonly Point[],
  all: () => readonly ConfirmedTopUp[],
  { findTopUps }: Forecast,
): readonly ConfirmedTopUp[] {
  const since = Date.parse(before.at(-1)?.seenAt ?? '') - RECENT_MS;
  if (!hasRiseSince(points, since)) return [];
  const recent = all().filter(({ at }) => Date.parse(at) >= since);
  if (recent.length === 0) return [];
  const known = new Set(findTopUps(before).map(({ at }) => at));
  return recent.filter(({ at }) => !known.has(at));
}

/** Whether anything lately may be a top-up: for most readings there is nothing to look for. */
function hasRiseSince(points: readonly Point[], since: number): boolean {
  for (let index = points.length - 1; index > 0; index -= 1) {
    const [before, after] = [points[index - 1], points[index]];
    if (!before || !after || Date.parse(after.at) < since) return false;
    if (after.toppedUpAt !== before.toppedUpAt) return true;
    if (hasRisen(before, after)) return true;
  }
  return false;
}

const hasRisen = (before: Point | undefined, { remaining }: Point): boolean =>
  before !== undefined && compareDecimal(remaining, before.remaining) > 0;
