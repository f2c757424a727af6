import { DEFAULT_LISTEN } from '../../monitor/defaults.ts';
import type { MonitorModule } from '../../monitor/monitor-module.ts';
import type { MonitorCommandOptions } from './monitor-command-options.ts';
import type { MonitorWork } from './work.ts';

const HOUR_MS = 3_600_000;

/** A made-up month: nothing of the user's is read, and nothing is written. */
export function play(
  { every = HOUR_MS, listen = DEFAULT_LISTEN, allowHost = [] }: MonitorCommandOptions,
  { createPlay, createMemoryStore, DEFAULT_RULES }: MonitorModule,
): MonitorWork {
  const { gauge, clock } = createPlay();
  return {
    store: createMemoryStore(),
    gauge,
    clock,
    everyMs: every,
    rules: [...DEFAULT_RULES, { type: 'topped_up' }],
    channels: [],
    history: 'memory, which forgets',
    subject: 'made-up accounts, a month in a minute',
    listen,
    allowHosts: allowHost,
  };
}
