import { SpecError } from '../errors/spec-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EXDEV: 'it is on another volume than its folder',
  ENOTDIR: 'one of its folders is a file',
};

/** A file that could not be changed, and why, in words. */
export class WriteError extends Error {
  constructor(path: string, cause: unknown) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    super(`${path} cannot be written: ${REASONS[code] ?? message}`, { cause });
  }
}

/** Does something to a file; names the file where that fails. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SpecError ? error : new WriteError(path, error);
  }
}
