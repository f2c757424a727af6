import type { Clock } from '../model/clock.ts';
import type { OutboxRow } from '../model/message.ts';
import type { MonitorStore } from '../store/monitor-store.ts';
import { LONGEST_WAIT_MS } from './next-try.ts';

const ROWS_AT_ONCE = 100;
/** Later than anything can be due. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/**
 * Reads what is due. Where the clock was set back, a message would wait for the old time to come again: at the first
 * look and after such a jump, a wait that is longer than any can be is over.
 */
export function createDueReader(
  store: Pick<MonitorStore, 'due'>,
  clock: Clock,
): () => Promise<readonly OutboxRow[]> {
  let latest: number | null = null;
  return async () => {
    const now = clock.now();
    const mayBeAstray = latest === null || now.getTime() < latest;
    if (mayBeAstray) {
      const rows = await store.due(END_OF_TIME, ROWS_AT_ONCE);
      const astray = new Set(
        rows
          .filter(({ dueAt }) => Date.parse(dueAt) - now.getTime() > 2 * LONGEST_WAIT_MS)
          .map(({ channel }) => channel),
      );
      if (astray.size > 0) {
        latest = now.getTime();
        return rows.filter(({ channel }) => astray.has(channel));
      }
    }
    latest = now.getTime();
    return store.due(now.toISOString(), ROWS_AT_ONCE);
  };
}
