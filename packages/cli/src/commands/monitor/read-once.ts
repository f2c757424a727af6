import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { RunningMonitor } from '../../monitor/monitor-module.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { tellProblems } from './tell-problems.ts';
import type { MonitorWork } from './work.ts';

/** One round, for cron. Quiet where all is well. */
export async function readOnce(
  monitor: RunningMonitor,
  { store }: MonitorWork,
  { stderr, signal }: Context,
): Promise<ExitCode> {
  let isComplete = true;
  tellProblems(monitor, store, createPrinter(stderr));
  monitor.onReading(({ status }) => {
    isComplete &&= status === 'ok';
  });
  try {
    await monitor.round({ signal });
    // A history that is in memory alone is gone when this process ends.
    isComplete &&= store.health().mode === 'durable' || store.health().problem === '';
  } finally {
    await monitor.close();
    await store.close();
  }
  if (signal.aborted) return EXIT.interrupted;
  return isComplete ? EXIT.ok : EXIT.unavailable;
}
