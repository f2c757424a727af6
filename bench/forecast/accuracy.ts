import { createAccount, MOST_DAYS, trueDaysLeft } from './account.ts';
import { type Estimate, type Estimator, estimators } from './estimators.ts';
import { createRandom } from './random.ts';
import { countUntil, readAccount, type SimulatedReading } from './readings.ts';
import type { Kind } from './usage.ts';

/** One question: what was read until then, and what came of it. */
export interface Case {
  readonly kind: Kind;
  readonly readings: readonly SimulatedReading[];
  readonly trueDays: number;
}

/** The readings end at this day: 60 days of truth come after it. */
const ASKED_ON_DAY = 28;

/** A case of a seed: 2 to 28 days of history. Undefined where nothing is left, so that nothing is asked. */
export function createCase(seed: number): Case | undefined {
  const random = createRandom(seed + 900_000);
  const account = createAccount(seed, ASKED_ON_DAY + MOST_DAYS + 1);
  const hour = ASKED_ON_DAY * 24 - 1 - Math.floor(random.between(0, 24));
  const all = readAccount(account, seed);
  const since = hour - 24 * random.pick([2, 3, 5, 7, 10, 14, 21, 28]);
  const readings = all.slice(countUntil(all, since), countUntil(all, hour));
  const trueDays = trueDaysLeft(account, hour);
  return (account.left[hour] ?? 0) > 0 && readings.length > 1 && trueDays > 0
    ? { kind: account.kind, readings, trueDays }
    : undefined;
}

export interface Answer {
  readonly kind: Kind;
  readonly trueDays: number;
  readonly estimate: NonNullable<Estimate>;
}

/** What an estimator answers where it answers at all. */
export const answer = (cases: readonly Case[], estimate: Estimator): readonly Answer[] =>
  cases.flatMap(({ kind, readings, trueDays }) => {
    const given = estimate(readings);
    return given === undefined ? [] : [{ kind, trueDays, estimate: given }];
  });

/** Truth and answers beyond 60 days are all the same. */
const cap = (days: number) => Math.min(days, MOST_DAYS);

export const isInside = ({ trueDays, estimate }: Answer): boolean =>
  cap(estimate.p10) <= trueDays && trueDays <= cap(estimate.p90);

/** How far the middle is from the truth, as a factor. */
export const errorOf = ({ trueDays, estimate }: Answer): number =>
  Math.exp(Math.abs(Math.log(Math.max(cap(estimate.p50), 0.04) / Math.max(trueDays, 0.04))));

export const listCases = (firstSeed: number, count: number): readonly Case[] =>
  Array.from({ length: count }, (_, index) => createCase(firstSeed + index)).filter(
    (each) => each !== undefined,
  );

export const answersOf = (cases: readonly Case[]): Readonly<Record<string, readonly Answer[]>> =>
  Object.fromEntries(
    Object.entries(estimators).map(([name, estimate]) => [name, answer(cases, estimate)]),
  );
