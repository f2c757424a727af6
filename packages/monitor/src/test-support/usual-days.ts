import type { Change } from '../store/monitor-store.ts';
import { okChange } from './made-up.ts';

const POLLS = 96;
const DAY_MS = 86_400_000;
export const USUAL_START: number = Date.parse('2026-01-01T00:00:00.000Z');

/** Whether money is spent in a quarter of an hour: all the time, in office hours, in bursts, each night. */
const KINDS: readonly ((day: number, poll: number, chance: number) => boolean)[] = [
  () => true,
  (day, poll) => day % 7 < 5 && poll >= 32 && poll < 68,
  (_day, _poll, chance) => chance < 0.1,
  (_day, poll) => poll === 8,
];

/** Days of accounts that are read each quarter of an hour, as the changes of each: equal readings are left out. */
export function* usualDays(accounts: number, days: number): Generator<readonly Change[]> {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  // In units of a ten-thousandth, so that no amount passes through a fraction.
  const left = Array.from({ length: accounts }, () => 5_000_000);
  for (let day = 0; day < days; day += 1) {
    const changes: Change[] = [];
    for (let poll = 0; poll < POLLS; poll += 1) {
      const at = new Date(USUAL_START + day * DAY_MS + poll * 900_000 + 321).toISOString();
      for (const account of left.keys()) {
        if (!KINDS[account % KINDS.length]?.(day, poll, random())) continue;
        const before = left[account] ?? 0;
        const after = before < 50_000 ? before + 5_000_000 : before - Math.ceil(random() * 5000);
        left[account] = after;
        const digits = String(after).padStart(5, '0');
        const remaining = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        changes.push(okChange({ at, account: `team-${account}`, remaining }));
      }
    }
    yield changes;
  }
}
