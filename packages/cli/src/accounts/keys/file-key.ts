import { existsSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { createBalanceError } from '@fuelgauge/core/internal';
import { readTextFile } from '../files/read-text-file.ts';
import type { KeySource } from './key-source.ts';
import { createReferenceError, isSecretReference } from './secret-reference.ts';

/** The permission bits of everybody but the owner. */
const OTHERS = 0o077;
/** How a path begins that says so; any other text may be the key itself in the wrong place. */
const PATH = /^(\.{0,2}|~|[A-Za-z]:)[/\\]/;
/** Longer than any key. */
const MAX_BYTES = 8192;

export interface KeyFileOptions {
  /** The path as the configuration has it. @default the path itself */
  readonly written?: string;
  /** @default that of the process */
  readonly platform?: NodeJS.Platform;
}

/** The key in a file that only its owner may read: any other file is refused, and its content not read. */
export function fileKey(
  provider: string,
  path: string,
  { written = path, platform = process.platform }: KeyFileOptions = {},
): KeySource {
  return {
    origin: `the file ${path}`,
    read: async () => {
      const { text, problem } = await readTextFile(path, {
        maxBytes: MAX_BYTES,
        inspect: (stats) => checkPermissions(provider, path, stats, platform),
      });
      if (text === undefined) {
        const which = existsSync(path) || isCertainlyPath(written, path) ? ` ${path}` : '';
        throw createFileError(provider, `the key file${which} ${problem}`);
      }
      if (!isSecretReference(text)) return text;
      throw createReferenceError(
        provider,
        `the key file ${path} holds a reference to a secret, not the key`,
        'put the key there, or use apiKeyCommand in the configuration',
      );
    },
  };
}

/** Keys have slashes, too: a path is one whose folder exists. */
function isCertainlyPath(written: string, path: string): boolean {
  const folder = dirname(path);
  return PATH.test(written) && folder !== dirname(folder) && existsSync(folder);
}

/** The mode of a file that others than its owner may use; undefined where they may not. */
export function describeOpenMode(
  stats: Pick<Stats, 'mode'>,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (platform === 'win32' || (stats.mode & OTHERS) === 0) return undefined;
  return (stats.mode & 0o777).toString(8).padStart(4, '0');
}

function checkPermissions(
  provider: string,
  path: string,
  stats: Stats,
  platform: NodeJS.Platform,
): void {
  const mode = describeOpenMode(stats, platform);
  if (mode === undefined) return;
  throw createBalanceError({ id: provider }, 'invalid_config', 'file_mode', {
    problem: `the key file ${path} is open to other users (mode ${mode})`,
    hint: 'run chmod 600 on it',
  });
}

function createFileError(provider: string, problem: string) {
  return createBalanceError({ id: provider }, 'missing_key', 'key_file', {
    problem,
    hint: 'check apiKeyFile',
  });
}
