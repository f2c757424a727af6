import { existsSync } from 'node:fs';
import type { StoreReader } from './monitor-store.ts';
import { type FaultKind, faultOf, showPath } from './sqlite/fault.ts';
import { SCHEMA } from './sqlite/migrations.ts';
import { openReadOnly } from './sqlite/open-file.ts';
import { withPatience } from './sqlite/patience.ts';
import { readEpisodes, readHistory, readStates } from './sqlite/reads.ts';
import { readSchema } from './sqlite/schema.ts';
import { StoreError } from './store-error.ts';

const PATIENCE_MS = 5000;

/**
 * Reads the file of a monitor that runs or ran, and never changes it.
 * @throws StoreError where there is none, or where it cannot be read
 */
export async function openSqliteReader(path: string): Promise<StoreReader> {
  if (!existsSync(path))
    throw new StoreError(
      'missing',
      `There is no history at ${showPath(path)}: no monitor has run with this file; start one with \`fuelgauge monitor\`.`,
    );
  const connection = await withPatience(() => open(path), path, PATIENCE_MS).catch((error) => {
    throw explain(error, path);
  });
  const read = async <Result>(work: () => Result): Promise<Result> =>
    withPatience(work, path, PATIENCE_MS).catch((error) => {
      throw explain(error, path);
    });
  return {
    states: (query) => read(() => readStates(connection, query)),
    history: (query) => read(() => readHistory(connection, query)),
    episodes: (query) => read(() => readEpisodes(connection, query)),
    health: () => ({ mode: 'durable', problem: '' }),
    close: async () => connection.close(),
  };
}

async function open(path: string) {
  const connection = await openReadOnly(path);
  try {
    const schema = readSchema(connection, path);
    // As a monitor leaves it that was killed when it began.
    if (schema === 0)
      throw new StoreError(
        'missing',
        `Nothing was written to ${showPath(path)} yet: start a monitor with \`fuelgauge monitor\`.`,
      );
    if (schema < SCHEMA)
      throw new StoreError(
        'older_schema',
        `${showPath(path)} was written by an older fuelgauge: start \`fuelgauge monitor\` once, which brings it up to date.`,
      );
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const USUAL = { why: '', advice: 'check the file and the right to read it' };
const WHY: Partial<Readonly<Record<FaultKind, typeof USUAL>>> = {
  damaged: {
    why: ': it is damaged',
    advice:
      'move it away while a monitor runs with it, and what can be read of it is written anew; without a monitor, start `fuelgauge monitor` first',
  },
  locked: { why: ': it is locked by another process', advice: USUAL.advice },
};

function explain(error: unknown, path: string): unknown {
  const fault = error instanceof StoreError ? undefined : faultOf(error, path);
  if (!fault) return error;
  const { why, advice } = WHY[fault.kind] ?? USUAL;
  return new StoreError('unreadable', `${showPath(path)} cannot be read${why}; ${advice}.`, {
    cause: error,
  });
}
