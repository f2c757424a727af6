import { SpecError } from '../errors/spec-error.ts';
import { LOCK } from './lock-file.ts';
import { abandonLock, releaseLock, takeLock } from './tree-lock.ts';
import { attempt, WriteError } from './write-error.ts';
import {
  type FileChanges,
  type FileSystem,
  MixedTreeError,
  recoverFiles,
  writeFiles,
} from './write-files.ts';

/** Changes all files, or none. */
export type WriteFiles = (changes: FileChanges) => Promise<void>;

export interface ChangeOptions {
  readonly root: string;
  /** Told that a killed process had left some files changed, and that they have been put back. */
  readonly warn: (line: string) => void;
  /** How files are changed. @default `node:fs/promises` */
  readonly files?: FileSystem;
}

/**
 * Runs work that reads the tree, computes and then writes, as the only process that does.
 *
 * @throws SpecError where another process changes the tree, or a file cannot be written
 */
export async function changeTree<T>(
  { root, warn, files }: ChangeOptions,
  work: (write: WriteFiles) => Promise<T>,
): Promise<T> {
  const left = await attempt(LOCK, () => takeLock(root)).catch(inOneSentence);
  try {
    if (left && left.pending.length > 0) {
      await recoverFiles(root, left);
      warn('an earlier command was killed: the files that it had changed were put back');
    }
    const result = await work((changes) => writeFiles(root, changes, files));
    await releaseLock(root);
    return result;
  } catch (error) {
    if (error instanceof MixedTreeError) abandonLock(root);
    else await releaseLock(root);
    return inOneSentence(error);
  }
}

function inOneSentence(error: unknown): never {
  throw error instanceof WriteError ? new SpecError(error.message) : error;
}
