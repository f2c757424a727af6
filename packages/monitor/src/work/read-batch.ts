import type { BalanceReading } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import type { MonitorStore } from '../store/monitor-store.ts';
import type { AccountIndex } from './account-index.ts';
import type { Batch } from './engine.ts';
import type { MonitorAccount } from './options.ts';
import { pause } from './pause.ts';
import type { ReportProblem } from './problem.ts';
import { readGauge } from './read-gauge.ts';
import type { Saver } from './saver.ts';
import type { Gauge } from './stream-accounts.ts';

/** Readings are saved so often: a process that dies loses no more than that. */
const SAVE_MS = 1_500;
/** Between two tries to save, while the database does not answer. */
const RETRY_MS = 500;

export interface BatchReader {
  readonly index: AccountIndex;
  readonly store: Pick<MonitorStore, 'states'>;
  readonly report: ReportProblem;
  createGauge(accounts: readonly MonitorAccount[]): Gauge;
  /** One for each batch: what one of them could not save is its own. */
  createSaver(): Saver;
  take(reading: BalanceReading, saver: Saver): void;
}

/** Reads the accounts of a batch and saves them, while it reads and at its end. Rejects where that was not done. */
export async function readBatch(
  batch: Batch,
  reader: BatchReader,
  signal: AbortSignal,
): Promise<void> {
  const { index, report } = reader;
  const accounts = await withoutDone(batch, await index.find(batch), reader.store);
  if (accounts.length === 0) return;
  const saver = reader.createSaver();
  let savedAt = performance.now();
  const gauge = reader.createGauge(accounts);
  const isWhole = await readGauge(gauge, signal, (reading) => {
    reader.take(reading, saver);
    if (performance.now() - savedAt < SAVE_MS) return undefined;
    savedAt = performance.now();
    void saver.flush();
    return undefined;
  });
  if (!isWhole) report('gauge', 'nothing was read for ten minutes: some accounts were left out');
  await saver.flush();
  // The database may come back while the job is still ours: nothing is read twice for that.
  while (saver.left() > 0 && !signal.aborted) {
    await pause(RETRY_MS, signal);
    await saver.flush();
  }
  if (saver.left() > 0 || signal.aborted) throw new Error('the batch was left before its end');
}

/** What another process has saved of this round before it died is not read again. */
async function withoutDone(
  { provider, roundAt, isRepeat }: Batch,
  accounts: readonly MonitorAccount[],
  store: Pick<MonitorStore, 'states'>,
): Promise<readonly MonitorAccount[]> {
  if (!isRepeat) return accounts;
  const states = await store.states({ provider });
  const done = new Set(
    states.flatMap(({ account, attemptedAt }) => (attemptedAt >= roundAt ? account : [])),
  );
  return accounts.filter(({ account = DEFAULT_ACCOUNT }) => !done.has(account));
}
