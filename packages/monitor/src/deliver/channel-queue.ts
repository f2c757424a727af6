import type { AlertMessage, OutboxRow } from '../model/message.ts';
import type { DeliveryOutcome, MonitorStore } from '../store/monitor-store.ts';
import { DeliveryError } from './delivery-error.ts';
import type { Ending } from './ending.ts';
import { judgeFailure } from './next-try.ts';

type Messages = readonly [AlertMessage, ...AlertMessage[]];

/** A channel as its queue sees it. */
export interface QueueEnd {
  readonly name: string;
  /** For problems: never its URL. */
  readonly label: string;
  /** Whether several alerts may be told in one message. */
  readonly isGrouped: boolean;
  /** @returns how many of the messages, from the first on, were told */
  send(messages: Messages, signal: AbortSignal): Promise<number>;
}

export interface QueueTools {
  readonly settle: MonitorStore['settle'];
  now(): Date;
  random(): number;
  onOutcome(outcome: DeliveryOutcome): void;
}

export interface ChannelQueue {
  /**
   * @param rows due, oldest first
   * @param isOneEnough whether the channel is to rest after one message for people
   * @returns how many were settled, and how often something was told
   */
  deliver(
    rows: readonly OutboxRow[],
    options: { readonly isOneEnough: boolean; readonly ending: Ending },
  ): Promise<{ readonly settled: number; readonly told: number }>;
}

/**
 * Tells the due messages of one channel in order. Nothing is settled before it was told: a process that is killed in
 * between tells it again, with the same id.
 */
export function createChannelQueue(end: QueueEnd, tools: QueueTools): ChannelQueue {
  /** Told, while the store could not take it: this process does not tell it again. */
  const unsettled = new Set<string>();

  async function settle(message: AlertMessage, outcome: DeliveryOutcome): Promise<void> {
    await tools.settle(message.id, end.name, outcome);
    tools.onOutcome(outcome);
  }

  async function settleDelivered(rows: readonly OutboxRow[]): Promise<void> {
    const at = tools.now().toISOString();
    for (const { message } of rows) unsettled.add(message.id);
    for (const { message } of rows) {
      await settle(message, { status: 'delivered', at });
      unsettled.delete(message.id);
    }
  }

  async function attempt(
    rows: readonly OutboxRow[],
    signal: AbortSignal,
  ): Promise<number | DeliveryError> {
    try {
      return await end.send(rows.map(({ message }) => message) as unknown as Messages, signal);
    } catch (thrown) {
      if (thrown instanceof DeliveryError) return thrown;
      return new DeliveryError('it failed in a way that was not foreseen');
    }
  }

  return {
    async deliver(rows, { isOneEnough, ending }) {
      const already = rows.filter(({ message }) => unsettled.has(message.id));
      await settleDelivered(already);
      let waiting = rows.filter((row) => !already.includes(row));
      let settled = already.length;
      let told = 0;

      while (waiting.length > 0 && !ending.isEnding()) {
        const [head, ...others] = waiting as [OutboxRow, ...OutboxRow[]];
        let result = await attempt(end.isGrouped ? waiting : [head], ending.signal);
        // What a service refuses for good is not to take others with it.
        if (end.isGrouped && others.length > 0 && isFinal(result)) {
          result = await attempt([head], ending.signal);
        }
        if (typeof result === 'number') {
          told += 1;
          await settleDelivered(waiting.slice(0, result));
          settled += result;
          waiting = waiting.slice(result);
          if (isOneEnough && end.isGrouped) break;
          continue;
        }
        // The monitor stops, which is no failure of the channel: the next start tries it again.
        if (ending.signal.aborted) break;
        const problem = `${end.label}: ${result.message}`;
        const outcome = judgeFailure(head, problem, result, tools.now(), tools.random());
        await settle(head.message, outcome);
        settled += 1;
        if (outcome.status === 'retry') break; // in order: nothing overtakes it
        waiting = others;
      }
      return { settled, told };
    },
  };
}

function isFinal(result: number | DeliveryError): boolean {
  return typeof result !== 'number' && !result.isRetryable;
}
