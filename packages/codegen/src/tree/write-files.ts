import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import { LOCK, type LockRecord, markWrite, type PendingFile, updateLock } from './lock-file.ts';
import { attempt } from './write-error.ts';

/** New contents by path from the root; null removes the file, or folder. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | null>;

/** The part of `node:fs/promises` that changes files. */
export type FileSystem = Pick<
  typeof fs,
  'access' | 'mkdir' | 'rename' | 'rm' | 'rmdir' | 'writeFile'
>;

// Beside their files, since a rename works within one volume only.
const nextOf = (path: string): string => `${path}.fuelgauge-next`;
const oldOf = (path: string): string => `${path}.fuelgauge-old`;

/** Some files are new and some are old; the lock stays and lists them. */
export class MixedTreeError extends SpecError {}

/**
 * Changes all files or none: contents are written beside their files first, then the old files move
 * away and the new ones into place, and the old ones are removed when all are.
 *
 * @throws SpecError in one sentence; a `MixedTreeError` where the files that had changed could not be put back
 */
export async function writeFiles(
  root: string,
  changes: FileChanges,
  files: FileSystem = fs,
): Promise<void> {
  const pending = [...changes.keys()].map((path) => ({
    path,
    existed: existsSync(join(root, path)),
  }));
  try {
    await attempt(LOCK, () => updateLock(root, { pending }));
    await attempt(LOCK, () => markWrite(root));
    await prepareContents(root, changes, pending, files);
    await moveIntoPlace(root, changes, pending, files);
    await attempt(LOCK, () => updateLock(root, { pending, isComplete: true }));
  } catch (error) {
    const reason = messageOf(error);
    await putBack(root, pending, files).catch((failure: unknown) => {
      throw new MixedTreeError(`${reason}; and ${messageOf(failure)}: ${RESTORE}`);
    });
    throw new SpecError(`${reason}; nothing was changed`);
  }
  await removeOldFiles(root, pending, files);
}

const RESTORE = `some files are new and some are old: rename each FILE${oldOf('')} to FILE, or git restore those in ${LOCK}`;

async function prepareContents(
  root: string,
  changes: FileChanges,
  pending: readonly PendingFile[],
  files: FileSystem,
): Promise<void> {
  for (const { path, existed } of pending) {
    const content = changes.get(path) ?? null;
    const target = join(root, path);
    await attempt(path, async () => {
      if (existed) await files.access(target, fs.constants.W_OK);
      if (content === null) return;
      if (existed && (await fs.stat(target)).isDirectory())
        throw new Error('a folder is in its place');
      await files.mkdir(dirname(target), { recursive: true });
      await files.writeFile(nextOf(target), content);
    });
  }
}

async function moveIntoPlace(
  root: string,
  changes: FileChanges,
  pending: readonly PendingFile[],
  files: FileSystem,
): Promise<void> {
  for (const { path, existed } of pending) {
    const isRemoved = (changes.get(path) ?? null) === null;
    const target = join(root, path);
    await attempt(path, async () => {
      if (existed) await files.rename(target, oldOf(target));
      if (!isRemoved) await files.rename(nextOf(target), target);
    });
  }
}

/** Puts back the files of a killed process, or removes the old ones where all new ones are in place. */
export async function recoverFiles(
  root: string,
  { pending, isComplete }: LockRecord,
): Promise<void> {
  try {
    await (isComplete ? removeOldFiles(root, pending, fs) : putBack(root, pending, fs));
  } catch (error) {
    throw new MixedTreeError(`${messageOf(error)}: ${RESTORE}`);
  }
}

/** Makes every pending file what it was. May be repeated: what has been put back stays. */
async function putBack(
  root: string,
  pending: readonly PendingFile[],
  files: FileSystem,
): Promise<void> {
  for (const { path, existed } of pending) {
    const target = join(root, path);
    await attempt(path, async () => {
      if (existsSync(nextOf(target))) await files.rm(nextOf(target));
      if (!existed && existsSync(target)) await files.rm(target);
      else if (existsSync(oldOf(target))) await files.rename(oldOf(target), target);
      if (!existed) await removeEmptyFolders(root, dirname(target), files);
    });
  }
}

async function removeOldFiles(
  root: string,
  pending: readonly PendingFile[],
  files: FileSystem,
): Promise<void> {
  for (const { path } of pending.filter(({ existed }) => existed)) {
    const old = oldOf(join(root, path));
    await attempt(oldOf(path), () => files.rm(old, { recursive: true, force: true }));
  }
}

/** Removes the folders that were made for a new file. */
async function removeEmptyFolders(root: string, folder: string, files: FileSystem): Promise<void> {
  for (let at = folder; at !== root; at = dirname(at)) {
    const isGone = await files.rmdir(at).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    );
    if (!isGone) return;
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
