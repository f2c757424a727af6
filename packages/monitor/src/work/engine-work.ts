import type { Clock } from '../model/clock.ts';
import type { MonitorStats } from '../model/stats.ts';
import { createAccountIndex } from './account-index.ts';
import type { EngineWork } from './engine.ts';
import { listNames } from './list-names.ts';
import { type BatchReader, readBatch } from './read-batch.ts';
import type { Accounts } from './stream-accounts.ts';

/** What a monitor gives to its engine. */
export interface EngineTools
  extends Pick<BatchReader, 'store' | 'report' | 'take' | 'createGauge' | 'createSaver'> {
  readonly accounts: Accounts;
  readonly everyMs: number;
  readonly clock: Clock;
  readonly stats: MonitorStats;
  compactDaily(signal: AbortSignal): Promise<void>;
}

/** What an engine has done, in batches of accounts. */
export function createEngineWork(tools: EngineTools, signal: AbortSignal): EngineWork {
  const { accounts, everyMs, report, stats, clock, compactDaily } = tools;
  const reader = { ...tools, index: createAccountIndex(accounts) };
  return {
    everyMs,
    report,
    list: () => listNames(accounts),
    async readBatch(batch, held) {
      await readBatch(batch, reader, held);
      stats.endRound(clock.now().toISOString());
    },
    tidy: () => void compactDaily(signal),
  };
}
