import type { Account } from './account.ts';
import { createRandom } from './random.ts';

export interface SimulatedReading {
  readonly hour: number;
  readonly at: string;
  readonly remaining: string;
}

const POLLED_EACH_HOURS = [1, 1, 2, 6, 24] as const;
const MISSED = 0.04;
const OLD = 0.02;
/** An outage begins at a poll with this probability, and lasts up to two days. */
const OUTAGE = 1 / 400;
const START = Date.UTC(2026, 0, 5);

/** What a monitor reads of an account: polls that fail, answers that are older than they say, amounts rounded. */
export function readAccount(account: Account, seed: number): readonly SimulatedReading[] {
  const random = createRandom(seed + 500_000);
  const each = random.pick(POLLED_EACH_HOURS);
  const offset = Math.floor(random.between(0, each));
  const perDay = (account.usage.reduce((sum, used) => sum + used, 0) / account.usage.length) * 24;
  const grain = random.isTrue(0.25) ? perDay / random.between(2, 20) : perDay / 10_000;
  const digits = Math.max(0, Math.ceil(-Math.log10(grain)) + 1);
  const readings: SimulatedReading[] = [];
  let outageUntil = -1;
  for (let hour = offset; hour < account.shown.length; hour += each) {
    if (random.isTrue(OUTAGE)) outageUntil = hour + random.between(1, 48);
    const isMissed = hour <= outageUntil || random.isTrue(MISSED);
    const age = random.isTrue(OLD) ? Math.floor(random.between(1, 7)) : 0;
    if (isMissed) continue;
    const shown = account.shown[Math.max(0, hour - age)] ?? 0;
    readings.push({
      hour,
      at: new Date(START + hour * 3_600_000).toISOString(),
      remaining: String(Number((Math.round(shown / grain) * grain).toFixed(digits))),
    });
  }
  return readings;
}

/** How many of the readings were there at an hour: the first of them in the order of time. */
export function countUntil(readings: readonly SimulatedReading[], hour: number): number {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.hour ?? 0) <= hour) low = middle + 1;
    else high = middle;
  }
  return low;
}
