import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { SpecError } from '../spec-error.ts';

/** The lock file, from the root; ignored by git. */
export const LOCK = 'node_modules/.cache/fuelgauge/tree.lock';

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

/** Roots that this process has locked. */
const locked = new Set<string>();

const ownRecord = (given: Partial<LockRecord> = {}): string =>
  JSON.stringify({
    processId: process.pid,
    host: hostname(),
    pending: [],
    isComplete: false,
    ...given,
  });

/**
 * Makes this the one process that changes the tree.
 *
 * @returns the record of a killed process whose lock was taken over, if any
 * @throws SpecError where another process holds the lock
 */
export async function takeLock(root: string): Promise<LockRecord | null> {
  const file = join(root, LOCK);
  await mkdir(dirname(file), { recursive: true });
  const isFree = await createFile(file, ownRecord());
  const left = isFree ? null : await takeOver(root, file);
  locked.add(root);
  return left;
}

/** Only one process at a time may take over, lest a second one took the lock of the first. */
async function takeOver(root: string, file: string): Promise<LockRecord | null> {
  await refuseHeldLock(root);
  const guard = `${file}.takeover`;
  if (!(await createFile(guard, ''))) throw heldBy(null, `${LOCK}.takeover`);
  try {
    await refuseHeldLock(root);
    const left = await readLock(root);
    await updateLock(root, left ?? {});
    return left;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Replaces what the lock says, in one step, so that nobody reads half of it. */
export async function updateLock(
  root: string,
  { pending = [], isComplete = false }: Partial<LockRecord>,
): Promise<void> {
  const file = join(root, LOCK);
  await writeFile(`${file}.${process.pid}`, ownRecord({ pending, isComplete }));
  await rename(`${file}.${process.pid}`, file);
}

export async function releaseLock(root: string): Promise<void> {
  locked.delete(root);
  await rm(join(root, LOCK), { force: true });
}

/** Forgets a lock without removing it: the next command sees what this one could not put back. */
export const abandonLock = (root: string): boolean => locked.delete(root);

/**
 * For commands that only read: a tree that another process is changing, or was killed while it changed it, is half old
 * and half new.
 *
 * @throws SpecError that says which, and what to do
 */
export async function refuseLockedTree(root: string): Promise<void> {
  await refuseHeldLock(root);
  const left = await readLock(root);
  if (left && left.pending.length > 0)
    throw new SpecError(
      `a command was killed while it changed files (${LOCK} lists them): run npm run generate, which puts them back first`,
    );
}

async function refuseHeldLock(root: string): Promise<void> {
  const text = await readFile(join(root, LOCK), 'utf8').catch(() => null);
  if (text === null) return;
  const record = parseRecord(text);
  if (record === null) throw heldBy(null, LOCK);
  const isHeld =
    record.host !== hostname() ||
    (record.processId === process.pid ? locked.has(root) : isRunning(record.processId));
  if (isHeld) throw heldBy(record, LOCK);
}

function heldBy(record: LockRecord | null, lock: string): SpecError {
  const who = record === null ? '' : ` (process ${record.processId} on ${record.host})`;
  return new SpecError(
    `another command${who} is changing files here: wait until it has ended, or delete ${lock} if it is not running`,
  );
}

async function readLock(root: string): Promise<LockRecord | null> {
  const text = await readFile(join(root, LOCK), 'utf8').catch(() => '');
  return parseRecord(text);
}

function parseRecord(text: string): LockRecord | null {
  try {
    return JSON.parse(text) as LockRecord;
  } catch {
    return null;
  }
}

/** Whether the file was not there before. */
async function createFile(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
