import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import {
  createFile,
  createLock,
  LOCK,
  type LockRecord,
  readLock,
  removeLock,
  updateLock,
} from './lock-file.ts';

/** Held while a lock is taken over: two processes at once would both think that they have it. */
const TAKEOVER = `${LOCK}.takeover`;

/** Roots that this process has locked. */
const locked = new Set<string>();

/**
 * Makes this the one process that changes the tree.
 *
 * @returns the record of a killed process whose lock was taken over, if any
 * @throws SpecError where another process holds the lock
 */
export async function takeLock(root: string): Promise<LockRecord | null> {
  const left = (await createLock(root)) ? null : await takeOver(root);
  locked.add(root);
  return left;
}

async function takeOver(root: string): Promise<LockRecord | null> {
  await readAbandoned(root);
  if (!(await createFile(join(root, TAKEOVER), ''))) throw heldBy(null, TAKEOVER);
  try {
    const left = await readAbandoned(root);
    await updateLock(root, left ?? {});
    return left;
  } finally {
    await rm(join(root, TAKEOVER), { force: true });
  }
}

export async function releaseLock(root: string): Promise<void> {
  locked.delete(root);
  await removeLock(root);
}

/** Gives the lock up without removing it, so that the next command sees what this one could not put back. */
export const abandonLock = (root: string): boolean => locked.delete(root);

/**
 * For commands that only read: while another process changes the tree, or after one was killed as
 * it did, some files are new and some are old.
 *
 * @throws SpecError that says which, and what to do
 */
export async function refuseLockedTree(root: string): Promise<void> {
  const left = await readAbandoned(root);
  if (left && left.pending.length > 0)
    throw new SpecError(
      `a command was killed while it changed files (${LOCK} lists them): run npm run generate, which puts them back first`,
    );
}

/** The record of a lock whose process has ended, or null; throws where the process may still run. */
async function readAbandoned(root: string): Promise<LockRecord | null> {
  const record = await readLock(root);
  if (record === undefined) return null;
  if (record === null || isHeld(root, record)) throw heldBy(record, LOCK);
  return record;
}

function isHeld(root: string, { host, processId }: LockRecord): boolean {
  if (host !== hostname()) return true;
  return processId === process.pid ? locked.has(root) : isRunning(processId);
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldBy(record: LockRecord | null, lock: string): SpecError {
  const who = record === null ? '' : ` (process ${record.processId} on ${record.host})`;
  return new SpecError(
    `another command${who} is changing files here: wait until it has ended, or delete ${lock} if it is not running`,
  );
}
