import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** The lock file, from the root; ignored by git. */
export const LOCK = 'node_modules/.cache/fuelgauge/tree.lock';

/** Changes with every write, so that who only reads sees that one came and went meanwhile. */
const MARK = 'node_modules/.cache/fuelgauge/tree.written';

/** A file that a process is replacing or removing. */
export interface PendingFile {
  /** From the root. */
  readonly path: string;
  /** Whether it was there before. */
  readonly existed: boolean;
}

/** The content of the lock file. */
export interface LockRecord {
  readonly processId: number;
  readonly host: string;
  /** Empty while the process only computes. */
  readonly pending: readonly PendingFile[];
  /** Whether all pending files are in place, so that only the old ones are left to be removed. */
  readonly isComplete: boolean;
}

type Progress = Partial<Pick<LockRecord, 'pending' | 'isComplete'>>;

const recordOf = ({ pending = [], isComplete = false }: Progress): string =>
  JSON.stringify({ processId: process.pid, host: hostname(), pending, isComplete });

/** Creates the lock file of this process, unless there is one. @returns whether it did */
export async function createLock(root: string): Promise<boolean> {
  await mkdir(dirname(join(root, LOCK)), { recursive: true });
  return createFile(join(root, LOCK), recordOf({}));
}

/** The record of the lock; null where the file holds no record, undefined where there is no lock. */
export async function readLock(root: string): Promise<LockRecord | null | undefined> {
  const text = await readFile(join(root, LOCK), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as Partial<LockRecord> | null;
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

/** Files are put back as the record says, so it must be whole. */
const isRecord = (record: Partial<LockRecord> | null): record is LockRecord =>
  typeof record?.processId === 'number' &&
  typeof record.host === 'string' &&
  typeof record.isComplete === 'boolean' &&
  Array.isArray(record.pending);

/** Makes the lock that of this process, in one step, so that nobody reads half of it. */
export async function updateLock(root: string, progress: Progress): Promise<void> {
  const next = join(root, `${LOCK}.${process.pid}`);
  await writeFile(next, recordOf(progress));
  await rename(next, join(root, LOCK));
}

/** Says that files are about to change. */
export const markWrite = (root: string): Promise<void> => writeFile(join(root, MARK), randomUUID());

/** What the last write left; undefined where there was none. */
export const readMark = (root: string): Promise<string | undefined> =>
  readFile(join(root, MARK), 'utf8').catch(() => undefined);

export const removeLock = (root: string): Promise<void> => rm(join(root, LOCK), { force: true });

/** Creates a file, unless there is one. @returns whether it did */
export async function createFile(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
