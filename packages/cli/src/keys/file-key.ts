import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type BalanceError, createFailure } from '@fuelgauge/core';
import type { KeySource } from './key-source.ts';

const OTHERS = 0o077;
/** Longer than any key. */
const MAX_BYTES = 8192;

/** The key in a file that nobody but its owner may read: another one is refused, and its content not read. */
export function fileKey(provider: string, path: string, platform: NodeJS.Platform = process.platform): KeySource {
  const refuse = (kind: 'invalid_config' | 'missing_key', reason: string, happened: string, advice: string) =>
    createFailure({ id: provider }, kind, reason, { happened, advice });

  async function check(file: FileHandle): Promise<BalanceError | undefined> {
    const stats = await file.stat();
    if (!stats.isFile()) return refuse('missing_key', 'key_file', `${path} is no file`, 'check apiKeyFile');
    if (platform !== 'win32' && (stats.mode & OTHERS) !== 0)
      return refuse(
        'invalid_config',
        'file_mode',
        `the key file ${path} is open to other users (mode ${(stats.mode & 0o777).toString(8).padStart(4, '0')})`,
        'run chmod 600 on it',
      );
    return undefined;
  }

  async function read(): Promise<string> {
    // Without blocking: a named pipe would wait for a writer.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => {
      throw refuse('missing_key', 'key_file', `the key file ${path} cannot be opened`, 'check apiKeyFile');
    });
    try {
      const refused = await check(file);
      if (refused) throw refused;
      const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  }

  return { origin: `the file ${path}`, fingerprint: () => read().catch(() => undefined), read };
}
