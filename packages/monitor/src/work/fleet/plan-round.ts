import { createHash } from 'node:crypto';
import type { AccountName } from '../../model/account-state.ts';
import type { Batch } from '../engine.ts';

/** So many accounts are one job. */
const BATCH_SIZE = 100;

/** A job as it lies in the database: names, and never a key. */
export type BatchData = Omit<Batch, 'isRepeat'>;

export interface PlannedJob {
  /** The same for the same batch of the same round, so that a round that is planned twice is planned once. */
  readonly id: string;
  readonly data: BatchData;
}

/** So many jobs are queued by one statement. */
const STATEMENT_SIZE = 50;

const keyOf = ({ provider, account }: AccountName): string => JSON.stringify([provider, account]);

/** The first 128 bits of a hash in the form of a UUID. */
function idOf(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/**
 * The jobs of a round, each of accounts of one provider, as they become full.
 * @param waiting - batches that still wait for their turn: their accounts are not queued twice
 */
export async function* planRound(
  round: { readonly id: string; readonly at: string },
  accounts: AsyncIterable<AccountName>,
  waiting: readonly BatchData[],
): AsyncGenerator<PlannedJob, void> {
  const queued = new Set(
    waiting.flatMap(({ provider, accounts: names }) =>
      names.map((account) => keyOf({ provider, account })),
    ),
  );
  const open = new Map<string, { names: string[]; count: number }>();
  const close = (provider: string, names: readonly string[], index: number): PlannedJob => ({
    id: idOf(round.id, provider, index),
    data: { provider, accounts: names, roundAt: round.at },
  });
  for await (const name of accounts) {
    if (queued.has(keyOf(name))) continue;
    const own = open.get(name.provider) ?? { names: [], count: 0 };
    open.set(name.provider, own);
    own.names.push(name.account);
    if (own.names.length < BATCH_SIZE) continue;
    yield close(name.provider, own.names, own.count);
    own.names = [];
    own.count += 1;
  }
  for (const [provider, { names, count }] of open)
    if (names.length > 0) yield close(provider, names, count);
}

/**
 * Jobs as they are queued, in one statement each. All of a statement are of the same moment to the queue, which takes
 * them in any order; those of one provider come one after the other.
 */
export function* inStatements<Job extends PlannedJob>(
  planned: Iterable<Job>,
  most: number = STATEMENT_SIZE,
): Generator<readonly Job[], void> {
  let jobs: Job[] = [];
  for (const job of planned) {
    const isSecond = jobs.some(({ data }) => data.provider === job.data.provider);
    if (isSecond || jobs.length >= most) {
      yield jobs;
      jobs = [];
    }
    jobs.push(job);
  }
  if (jobs.length > 0) yield jobs;
}
