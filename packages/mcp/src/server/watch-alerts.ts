import type { MonitorView } from '../mcp-options.ts';

/** How often the monitor's database is looked at while the server runs: it tells nobody by itself. */
export const LOOK_EVERY_MS = 15_000;

/**
 * Calls `onChange` whenever other alerts fire than before. A database that cannot be read right now is
 * looked at again later.
 * @returns ends it
 */
export function watchAlerts(
  monitor: MonitorView,
  onChange: () => void,
  everyMs: number = LOOK_EVERY_MS,
): () => void {
  let before: string | undefined;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return; // a slow database is not asked twice at once
    isLooking = true;
    try {
      const now = JSON.stringify(await monitor.alerts());
      if (before !== undefined && now !== before) onChange();
      before = now;
    } catch {
      // Looked at again later.
    }
    isLooking = false;
  };
  void look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
