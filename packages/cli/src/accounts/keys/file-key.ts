import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createBalanceError } from '@fuelgauge/core/internal';
import type { KeySource } from './key-source.ts';
import { createReferenceError, isSecretReference } from './secret-reference.ts';

/** The permission bits of everybody but the owner. */
const OTHERS = 0o077;
/** A text without any of these may be the key itself in the wrong place, rather than a path. */
const PATH_MARK = /[/\\.~]/;
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
      const file = await openWithoutBlocking(path).catch(() => {
        const which = PATH_MARK.test(written) ? ` ${path}` : '';
        throw createFileError(provider, `the key file${which} cannot be opened`);
      });
      try {
        await checkPermissions(provider, path, file, platform);
        const text = await readStart(file);
        if (!isSecretReference(text)) return text;
        throw createReferenceError(
          provider,
          `the key file ${path} holds a reference to a secret, not the key`,
          'put the key there, or use apiKeyCommand in the configuration',
        );
      } finally {
        await file.close();
      }
    },
  };
}

/** A named pipe would wait for a writer. */
function openWithoutBlocking(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

async function checkPermissions(
  provider: string,
  path: string,
  file: FileHandle,
  platform: NodeJS.Platform,
): Promise<void> {
  const stats = await file.stat();
  if (!stats.isFile()) throw createFileError(provider, `${path} is not a file`);
  if (platform === 'win32' || (stats.mode & OTHERS) === 0) return;
  const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
  throw createBalanceError({ id: provider }, 'invalid_config', 'file_mode', {
    problem: `the key file ${path} is open to other users (mode ${mode})`,
    hint: 'run chmod 600 on it',
  });
}

async function readStart(file: FileHandle): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
  return buffer.toString('utf8', 0, bytesRead);
}

function createFileError(provider: string, problem: string) {
  return createBalanceError({ id: provider }, 'missing_key', 'key_file', {
    problem,
    hint: 'check apiKeyFile',
  });
}
