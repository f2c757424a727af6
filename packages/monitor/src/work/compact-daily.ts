import type { Clock } from '../model/clock.ts';
import type { MonitorStore } from '../store/monitor-store.ts';
import type { ReportProblem } from './problem.ts';
import { withinGrace } from './within-grace.ts';

const DAY_MS = 86_400_000;

/** Makes old history smaller once a day, however often it is called. */
export function createDailyCompaction(
  store: Pick<MonitorStore, 'compact'>,
  clock: Clock,
  report: ReportProblem,
): (signal: AbortSignal) => Promise<void> {
  let compactedAt = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const now = clock.now();
    // A clock that was set back begins the day anew.
    const passedMs = now.getTime() - compactedAt;
    if (signal.aborted || (passedMs >= 0 && passedMs < DAY_MS)) return;
    compactedAt = now.getTime();
    const compacted = store.compact(now.toISOString()).catch((cause: unknown) => {
      report('store', 'old history could not be made smaller: it is tried again tomorrow', cause);
    });
    await withinGrace(compacted, signal);
  };
}
