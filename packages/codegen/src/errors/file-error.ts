const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EEXIST: 'a file is in the place of one of its folders',
  ENOTDIR: 'one of its folders is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EXDEV: 'it is on another volume than its folder',
  EBUSY: 'another program uses it',
};

/** Why a file could not be read or written, in words; other errors in their own. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
