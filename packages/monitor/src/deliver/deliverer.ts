import type { OutboxRow } from '../model/message.ts';
import { createAlarm } from './alarm.ts';
import { type ChannelQueue, createChannelQueue, type QueueEnd } from './channel-queue.ts';
import type { Deliverer, DelivererOptions } from './delivery.ts';
import { DeliveryError } from './delivery-error.ts';
import { describeChannel } from './describe-channel.ts';
import { type Ending, withEnding } from './ending.ts';
import { createProblemLog } from './problem-log.ts';
import { createDueReader } from './read-due.ts';
import { isForPeople, sendMessages } from './send-messages.ts';
import { plain } from './text/plain.ts';

const POLL_MS = 2_000;
/** Without channels there is only what removed ones have left. */
const IDLE_POLL_MS = 60_000;
const SPACING_MS = 30_000;

/**
 * Gives the messages of a store to their channels: one channel beside the other, in order within each, at least once.
 * @throws Error where two channels have one name
 */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { channels, store, clock, stats, onProblem, send = sendMessages } = options;
  const { random = Math.random } = options;
  const readDue = createDueReader(store, clock);
  const queues = new Map<string, { readonly end: QueueEnd; readonly queue: ChannelQueue }>();
  for (const channel of channels) {
    if (queues.has(channel.name)) {
      throw new Error(`two channels are named "${plain(channel.name)}"; give each its own name`);
    }
    openQueue({
      name: channel.name,
      label: describeChannel(channel),
      isGrouped: isForPeople(channel),
      send: (messages, signal) => send(channel, messages, { now: () => clock.now(), signal }),
    });
  }
  const busy = new Map<string, Promise<number>>();
  /** When a queue ended last, in the order of such events: rows that were read before may be settled. */
  const endedAt = new Map<string, number>();
  let events = 0;
  const toldPeopleAt = new Map<string, number>();
  const problems = createProblemLog(onProblem);
  const alarm = createAlarm(clock);
  const restMs = channels.length === 0 ? IDLE_POLL_MS : POLL_MS;

  function openQueue(end: QueueEnd) {
    const queue = createChannelQueue(end, {
      settle: (id, name, outcome) => store.settle(id, name, outcome),
      now: () => clock.now(),
      random,
      onOutcome(outcome) {
        stats?.countDelivery(end.name, outcome.status);
        problems.note(end.name, outcome);
      },
    });
    const opened = { end, queue };
    queues.set(end.name, opened);
    return opened;
  }

  /** A channel that was removed may be there again after the next start: its messages wait like others. */
  function openRemoved(name: string) {
    return openQueue({
      name,
      label: `channel "${plain(name)}"`,
      isGrouped: false,
      send: async () => {
        throw new DeliveryError(
          'it is not in the configuration; add it again, or its messages are given up',
        );
      },
    });
  }

  function isTooSoon(name: string): boolean {
    const told = toldPeopleAt.get(name);
    if (told === undefined) return false;
    const passed = clock.now().getTime() - told;
    return passed >= 0 && passed < SPACING_MS; // negative: the clock was set back
  }

  async function deliver(
    name: string,
    rows: readonly OutboxRow[],
    isSpaced: boolean,
    ending: Ending,
  ): Promise<number> {
    const { end, queue } = queues.get(name) ?? openRemoved(name);
    const { settled, told } = await queue.deliver(rows, { isOneEnough: isSpaced, ending });
    if (told > 0 && end.isGrouped) toldPeopleAt.set(name, clock.now().getTime());
    return settled;
  }

  /** Begins what is due on every channel that is free. */
  async function begin(isSpaced: boolean, ending: Ending): Promise<readonly Promise<number>[]> {
    const before = new Set(busy.keys());
    const since = events;
    const rows = await readDue();
    return [...new Set(rows.map(({ channel }) => channel))].flatMap((name) => {
      const mayBeOld = before.has(name) || busy.has(name) || (endedAt.get(name) ?? 0) > since;
      if (mayBeOld || (isSpaced && isTooSoon(name))) return [];
      const own = rows.filter(({ channel }) => channel === name);
      const work = deliver(name, own, isSpaced, ending).finally(() => {
        busy.delete(name);
        events += 1;
        endedAt.set(name, events);
      });
      busy.set(name, work);
      return [work];
    });
  }

  return {
    run: (stop) =>
      withEnding(stop, async (ending) => {
        while (!stop.aborted) {
          // A store that fails now may work at the next look; the page says what it says of itself.
          const works = await begin(true, ending).catch(() => []);
          for (const work of works) {
            // More may have become due while it was busy.
            work.then((settled) => settled > 0 && alarm.wake()).catch(() => {});
          }
          await alarm.sleep(restMs, stop);
        }
        await Promise.allSettled(busy.values());
      }),

    deliverDue: (stop) =>
      withEnding(stop, async (ending) => {
        let total = 0;
        while (!ending.isEnding()) {
          const works = await begin(false, ending);
          if (works.length === 0 && busy.size === 0) break;
          const results = await Promise.allSettled(works.length > 0 ? works : busy.values());
          const failure = results.find(({ status }) => status === 'rejected');
          if (failure?.status === 'rejected') throw failure.reason;
          if (works.length === 0) continue;
          const settled = results
            .filter((result) => result.status === 'fulfilled')
            .reduce((sum, { value }) => sum + value, 0);
          if (settled === 0) break;
          total += settled;
        }
        return total;
      }),

    wake: alarm.wake,
    problems: problems.list,
  };
}
