import { findTopUps } from '@fuelgauge/monitor';
import { createAccount } from './account.ts';
import { OWN } from './estimators.ts';
import { readAccount, type SimulatedReading } from './readings.ts';

const WATCHED_DAYS = 56;
/** An old answer shows a top-up later than it was, by at most so much. */
const OLDEST_HOURS = 6;

/** Indexes of the readings that show a top-up first. */
type Detector = (readings: readonly SimulatedReading[]) => readonly number[];

const rises =
  (isLarge: (before: number, after: number) => boolean): Detector =>
  (readings) =>
    readings.flatMap(({ remaining }, index) => {
      const before = Number(readings[index - 1]?.remaining ?? remaining);
      return Number(remaining) > before && isLarge(before, Number(remaining)) ? [index] : [];
    });

const detectors: Readonly<Record<string, Detector>> = {
  'any rise': rises(() => true),
  'a rise by 5 %': rises((before, after) => after > before * 1.05),
  [OWN]: (readings) => {
    const times = new Set(findTopUps(readings).map(({ at }) => at));
    return readings.flatMap(({ at }, index) => (times.has(at) ? [index] : []));
  },
};

/** Of one detector, counted over accounts. */
export interface TopUpCounts {
  readonly found: number;
  readonly false: number;
  /** There were so many. */
  readonly all: number;
}

function count(
  readings: readonly SimulatedReading[],
  topUpHours: readonly number[],
  shown: readonly number[],
): TopUpCounts {
  // Nobody can have seen what came before the first reading, or after the last but one.
  const seen = topUpHours.filter(
    (hour) => hour > (readings[0]?.hour ?? 0) && hour < (readings.at(-2)?.hour ?? 0) - OLDEST_HOURS,
  );
  const found = new Set<number>();
  let wrong = 0;
  for (const index of shown) {
    const [from, to] = [readings[index - 1]?.hour ?? 0, readings[index]?.hour ?? 0];
    const fitting = topUpHours.filter((hour) => hour > from - OLDEST_HOURS && hour <= to);
    if (fitting.length === 0) wrong += 1;
    for (const hour of fitting) if (seen.includes(hour)) found.add(hour);
  }
  return { found: found.size, false: wrong, all: seen.length };
}

/** Top-ups that each detector finds in eight weeks of so many accounts. */
export function findAll(firstSeed: number, accounts: number): ReadonlyMap<string, TopUpCounts> {
  const all = new Map<string, TopUpCounts>();
  for (let seed = firstSeed; seed < firstSeed + accounts; seed += 1) {
    const account = createAccount(seed, WATCHED_DAYS);
    const readings = readAccount(account, seed);
    for (const [name, detect] of Object.entries(detectors)) {
      const [sum, own] = [all.get(name), count(readings, account.topUpHours, detect(readings))];
      all.set(name, {
        found: (sum?.found ?? 0) + own.found,
        false: (sum?.false ?? 0) + own.false,
        all: (sum?.all ?? 0) + own.all,
      });
    }
  }
  return all;
}
