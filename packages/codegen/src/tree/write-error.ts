import { describeFileError } from '../errors/file-error.ts';
import { SpecError } from '../errors/spec-error.ts';

/** A file that could not be changed, and why, in words. */
export class WriteError extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} cannot be written: ${describeFileError(cause)}`, { cause });
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
