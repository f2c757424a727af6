import { findTopUps } from '@fuelgauge/monitor';
import { type Account, createAccount, MOST_DAYS, trueDaysLeft } from './account.ts';
import { type Alarm, type Check, listAlarms, SHORT_DAYS } from './alarm-rule.ts';
import { type Estimate, estimators, OWN } from './estimators.ts';
import { countUntil, readAccount, type SimulatedReading } from './readings.ts';

/** Days before the first check, so that there is something to judge by. */
const HISTORY_DAYS = 14;
const WATCHED_DAYS = 42;
const CHECKED_EACH_HOURS = 3;
/** What lasts twice as long as the limit needed no alarm. */
const FALSE_DAYS = 2 * SHORT_DAYS;
/** A forecast looks no further back. */
const LOOKED_BACK_HOURS = 28 * 24;

/** Whose days left are looked at, and which of them. */
const rules: readonly {
  readonly name: string;
  readonly estimator: string;
  readonly quantile: keyof NonNullable<Estimate>;
}[] = [
  { name: 'last delta', estimator: 'last delta', quantile: 'p50' },
  { name: 'net slope of 24 h', estimator: 'net slope of 24 h', quantile: 'p50' },
  {
    name: 'Theil–Sen since the last rise',
    estimator: 'Theil–Sen since the last rise',
    quantile: 'p50',
  },
  { name: 'P90 of daily burn', estimator: 'P90 of daily burn', quantile: 'p10' },
  { name: `${OWN}: calm`, estimator: OWN, quantile: 'p50' },
  { name: `${OWN}: normal`, estimator: OWN, quantile: 'p25' },
  { name: `${OWN}: early`, estimator: OWN, quantile: 'p10' },
];

/** Of one rule, counted over accounts. */
export interface AlarmCounts {
  accountMonths: number;
  alarms: number;
  falseAlarms: number;
  dryOuts: number;
  unannounced: number;
  dayAhead: number;
  twoDaysAhead: number;
}

const createCounts = (): AlarmCounts => ({
  accountMonths: 0,
  alarms: 0,
  falseAlarms: 0,
  dryOuts: 0,
  unannounced: 0,
  dayAhead: 0,
  twoDaysAhead: 0,
});

/** Hours in which the last of the balance was used. */
const listDryOuts = ({ left }: Account): readonly number[] =>
  [...left.keys()].filter((hour) => left[hour] === 0 && (left[hour - 1] ?? 0) > 0);

/** Hours of the readings that confirm a top-up: the one after the rise. */
function listConfirmed(readings: readonly SimulatedReading[]): readonly number[] {
  const times = new Set(findTopUps(readings).map(({ at }) => at));
  return readings.flatMap(({ at }, index) =>
    times.has(at) ? (readings[index + 1]?.hour ?? []) : [],
  );
}

function count(
  counts: AlarmCounts,
  account: Account,
  alarms: readonly Alarm[],
  until: number,
): void {
  counts.accountMonths += WATCHED_DAYS / 30;
  counts.alarms += alarms.length;
  counts.falseAlarms += alarms.filter(
    ({ openedAt }) => trueDaysLeft(account, openedAt) > FALSE_DAYS,
  ).length;
  for (const hour of listDryOuts(account)) {
    if (hour < HISTORY_DAYS * 24 || hour >= until) continue;
    const alarm = alarms.find(({ openedAt, endedAt }) => openedAt <= hour && hour <= endedAt);
    counts.dryOuts += 1;
    if (alarm === undefined) counts.unannounced += 1;
    else if (hour - alarm.openedAt >= 48) counts.twoDaysAhead += 1;
    if (alarm !== undefined && hour - alarm.openedAt >= 24) counts.dayAhead += 1;
  }
}

function watch(
  account: Account,
  readings: readonly SimulatedReading[],
  all: Map<string, AlarmCounts>,
): void {
  const until = (HISTORY_DAYS + WATCHED_DAYS) * 24;
  const confirmed = listConfirmed(readings);
  const checks = new Map(rules.map(({ name }) => [name, [] as Check[]]));
  for (let hour = HISTORY_DAYS * 24; hour < until; hour += CHECKED_EACH_HOURS) {
    const known = readings.slice(
      countUntil(readings, hour - LOOKED_BACK_HOURS),
      countUntil(readings, hour),
    );
    const isToppedUp = confirmed.some((at) => at <= hour && at > hour - CHECKED_EACH_HOURS);
    const estimates = new Map(
      Object.entries(estimators).map(([name, estimate]) => [
        name,
        known.length > 1 ? estimate(known) : undefined,
      ]),
    );
    for (const { name, estimator, quantile } of rules)
      checks.get(name)?.push({ hour, daysLeft: estimates.get(estimator)?.[quantile], isToppedUp });
  }
  for (const [name, list] of checks) {
    const counts = all.get(name) ?? createCounts();
    count(counts, account, listAlarms(list), until);
    all.set(name, counts);
  }
}

/** Alarms of every rule over six weeks of so many accounts. */
export function watchAccounts(
  firstSeed: number,
  accounts: number,
): ReadonlyMap<string, AlarmCounts> {
  const all = new Map<string, AlarmCounts>();
  for (let seed = firstSeed; seed < firstSeed + accounts; seed += 1) {
    const account = createAccount(seed, HISTORY_DAYS + WATCHED_DAYS + MOST_DAYS + 1);
    watch(account, readAccount(account, seed), all);
  }
  return all;
}
