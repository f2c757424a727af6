import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What happens to files, and is no mistake of the program. */
export type FaultKind =
  | 'full'
  | 'read_only'
  | 'damaged'
  | 'locked'
  | 'gone'
  | 'not_ours'
  | 'newer_schema'
  | 'unusable';

export interface Fault {
  readonly kind: FaultKind;
  /** What, where, what to do. */
  readonly sentence: string;
}

const OF_SQLITE: Readonly<Record<number, FaultKind>> = {
  5: 'locked',
  6: 'locked',
  8: 'read_only',
  10: 'unusable',
  11: 'damaged',
  13: 'full',
  14: 'unusable',
  26: 'damaged',
};
/** A row that names another one which is not there: we write both, so that a page was damaged. */
const FOREIGN_KEY = 787;

const OF_SYSTEM: Readonly<Record<string, FaultKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  EBUSY: 'locked',
  ENOENT: 'gone',
};

/** @returns undefined where it is a mistake of ours, which must not be hidden */
export function faultOf(error: unknown, path: string): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as Error & { code?: string; errcode?: number };
  const kind =
    errcode === undefined
      ? OF_SYSTEM[code ?? '']
      : errcode === FOREIGN_KEY
        ? 'damaged'
        : OF_SQLITE[errcode & 0xff];
  if (kind) return describeFault(kind === 'unusable' ? lookCloser(path) : kind, path);
  return errcode === undefined && /^E[A-Z]+$/.test(code ?? '')
    ? describeFault('unusable', path)
    : undefined;
}

/** SQLite tells a write that failed for want of room as any other failure of the disk. */
function lookCloser(path: string): FaultKind {
  try {
    const { bavail } = statfsSync(dirname(path));
    return bavail === 0 ? 'full' : 'unusable';
  } catch {
    return 'unusable';
  }
}

const MEANWHILE = 'until then the monitor goes on in memory, which is lost when it ends';

const SENTENCES: Readonly<Record<FaultKind, (path: string) => string>> = {
  full: (path) => `No room is left on the disk of ${path}: free some; ${MEANWHILE}.`,
  read_only: (path) =>
    `${path} cannot be written: give the user of the monitor the right to write this file and its folder; ${MEANWHILE}.`,
  damaged: (path) =>
    `${path} is damaged: move it away while the monitor runs, and what could be read of it is written anew; ${MEANWHILE}.`,
  locked: (path) =>
    `Another process holds ${path} locked: end it, or give each its own file; ${MEANWHILE}.`,
  gone: (path) =>
    `${path} was removed while the monitor ran, and cannot be written anew: restore its folder; ${MEANWHILE}.`,
  not_ours: (path) => `${path} is no database of a monitor any more: move it away; ${MEANWHILE}.`,
  newer_schema: (path) =>
    `${path} was written by a newer fuelgauge, and is left as it is: update this one; ${MEANWHILE}.`,
  unusable: (path) =>
    `${path} cannot be used, the system refuses to read or write it: check the disk and the path; ${MEANWHILE}.`,
};

export const describeFault = (kind: FaultKind, path: string): Fault => ({
  kind,
  sentence: SENTENCES[kind](showPath(path)),
});

/** A path is text of the user's: without what a terminal would obey. */
export const showPath = (path: string): string => path.replace(/\p{Cc}|\p{Cf}/gu, '?');
