import {
  type AlertMessage,
  createFakeClock,
  createMemoryStore,
  createMonitor,
  type FakeClock,
  type Monitor,
  type MonitorStore,
} from '../../packages/monitor/src/index.ts';
import { HOURS, hourOf, RULES, readingsAt, STEP_HOURS, timeOf } from './month-story.ts';

/** `type account`, how often. */
export type Counts = Readonly<Record<string, number>>;

export function count(names: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** A monitor of the story. */
export const monitorOf = (
  clock: FakeClock,
  store: MonitorStore,
  readings: typeof readingsAt = readingsAt,
): Monitor =>
  createMonitor({
    gauge: {
      async *stream() {
        yield* readings(hourOf(clock.now()));
      },
    },
    store,
    clock,
    rules: RULES,
  });

/** As {@link Counts} calls it. */
export const nameOf = ({ type, facts }: AlertMessage): string =>
  `${type} ${facts.accounts.join('+')}`;

/** What a monitor tells that nothing disturbs. */
export async function playUndisturbed(): Promise<Counts> {
  const clock = createFakeClock(timeOf(0));
  const monitor = monitorOf(clock, createMemoryStore());
  const told: string[] = [];
  monitor.onAlert((alert) => void told.push(nameOf(alert)));
  for (let hour = 0; hour <= HOURS; hour += STEP_HOURS) {
    clock.set(timeOf(hour));
    await monitor.round();
  }
  await monitor.close();
  return count(told);
}

/** Everything of the story about which there is nothing to judge. Of forecasts, what must come and what must not. */
export const CERTAIN: Counts = {
  'balance.empty cron': 1,
  'balance.empty.resolved cron': 1,
  'balance.low low': 1,
  'balance.low.resolved low': 1,
  'balance.runway_short cron': 1,
  'balance.runway_short.resolved cron': 1,
  'balance.topped_up cron': 1,
  'balance.topped_up low': 1,
  'balance.topped_up pool-a+pool-b': 1,
  'balance.unreadable down': 2,
  'balance.unreadable revoked': 1,
  'balance.unreadable.resolved down': 2,
  'balance.unreadable.resolved revoked': 1,
};
