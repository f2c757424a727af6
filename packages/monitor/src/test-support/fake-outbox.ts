import type { AlertMessage, OutboxRow } from '../model/message.ts';
import type { DeliveryOutcome, MonitorStore } from '../store/monitor-store.ts';

/** The two methods of a store that deliveries need, in memory. */
export interface FakeOutbox extends Pick<MonitorStore, 'due' | 'settle'> {
  add(channel: string, ...messages: readonly AlertMessage[]): void;
  /** Every end of a try, in order. */
  readonly outcomes: {
    readonly id: string;
    readonly channel: string;
    readonly outcome: DeliveryOutcome;
  }[];
  /** What is not settled. */
  waiting(): readonly OutboxRow[];
}

export function createFakeOutbox(): FakeOutbox {
  let rows: readonly OutboxRow[] = [];
  const outcomes: FakeOutbox['outcomes'] = [];
  return {
    outcomes,
    waiting: () => rows,
    add(channel, ...messages) {
      rows = [
        ...rows,
        ...messages.map((message) => ({ message, channel, attempts: 0, dueAt: message.at })),
      ];
    },
    async due(now, limit) {
      const held = new Set<string>();
      return rows
        .filter(({ channel, dueAt }) => {
          if (dueAt > now) held.add(channel);
          return !held.has(channel);
        })
        .slice(0, limit);
    },
    async settle(id, channel, outcome) {
      outcomes.push({ id, channel, outcome });
      rows = rows.flatMap((row) => {
        if (row.message.id !== id || row.channel !== channel) return [row];
        return outcome.status === 'retry'
          ? [{ ...row, attempts: row.attempts + 1, dueAt: outcome.dueAt }]
          : [];
      });
    },
  };
}
