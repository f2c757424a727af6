import { createRandom, type Random } from './random.ts';
import { createUsage, KINDS, type Kind, meanPerDay } from './usage.ts';

/** How an owner fills up: late and by hand, at once, or now and then, whatever is left. */
type Owner = 'by hand' | 'automatic' | 'now and then';

/** A made-up account, hour by hour; the truth that readings show a part of. */
export interface Account {
  readonly kind: Kind;
  /** Wanted, whatever is left. */
  readonly usage: Float64Array;
  /** Truly left at the end of each hour. */
  readonly left: Float64Array;
  /** Settled by the vendor: what it shows. */
  readonly shown: Float64Array;
  readonly topUpHours: readonly number[];
}

const SETTLED_EACH_HOURS = [1, 1, 3, 6, 24] as const;

/** When the owner acts on a low balance: the hour of the next top-up. */
function planTopUp(random: Random, owner: Owner, hour: number, isLow: boolean): number | undefined {
  if (owner === 'automatic') return isLow ? hour : undefined;
  if (owner === 'by hand' && isLow) return hour + Math.round(random.between(0, 60));
  return random.isTrue(owner === 'now and then' ? 1 / (24 * 9) : 1 / (24 * 60)) ? hour : undefined;
}

export function createAccount(seed: number, days: number): Account {
  const random = createRandom(seed);
  const hours = days * 24;
  const kind = KINDS[seed % KINDS.length] as Kind;
  const usage = createUsage(random, kind, hours);
  const perDay = meanPerDay(usage);
  const owner = random.pick<Owner>(['by hand', 'by hand', 'automatic', 'now and then']);
  const usual = perDay * random.between(6, 30);
  const lowAt =
    owner === 'automatic' ? perDay * random.between(0.5, 3) : perDay * random.between(0, 1.5);
  const [left, shown] = [new Float64Array(hours), new Float64Array(hours)];
  const settledEach = random.pick(SETTLED_EACH_HOURS);
  const topUpHours: number[] = [];
  let balance = usual * random.between(0.3, 1.2);
  let unsettled = 0;
  let planned: number | undefined;
  for (let hour = 0; hour < hours; hour += 1) {
    const used = Math.min(balance, usage[hour] ?? 0);
    balance -= used;
    unsettled += used;
    if (random.isTrue(1 / (24 * 20))) balance += Math.min(used * 3, perDay * 0.2); // a refund
    planned ??= planTopUp(random, owner, hour, balance <= lowAt);
    if (planned !== undefined && hour >= planned) {
      balance += usual * random.pick([0.5, 1, 1, 1, 2]);
      topUpHours.push(hour);
      planned = undefined;
    }
    if (hour % settledEach === 0 || balance === 0) unsettled = 0;
    left[hour] = balance;
    shown[hour] = balance + unsettled;
  }
  return { kind, usage, left, shown, topUpHours };
}

/** At most so far ahead is asked. */
export const MOST_DAYS = 60;

/** Days until what is wanted from an hour on has used up what was left then, without a top-up. */
export function trueDaysLeft({ usage, left }: Account, hour: number): number {
  let balance = left[hour] ?? 0;
  for (let next = hour + 1; next <= hour + MOST_DAYS * 24 && next < usage.length; next += 1) {
    const used = usage[next] ?? 0;
    if (used > 0 && balance <= used) return (next - 1 - hour + balance / used) / 24;
    balance -= used;
  }
  return MOST_DAYS;
}
