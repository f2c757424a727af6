import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { BalanceError } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';
import type { KeySource } from './key-source.ts';
import { trimKey } from './read-key.ts';
import { isReference } from './secret-reference.ts';

const OTHERS = 0o077;
/** What has none of these may be the key itself in the wrong place, rather than a path. */
const PATH_MARK = /[/\\.~]/;
/** Longer than any key. */
const MAX_BYTES = 8192;

/** The key in a file that nobody but its owner may read: another one is refused, and its content not read. */
export function fileKey(
  provider: string,
  path: string,
  {
    written = path,
    platform = process.platform,
  }: { readonly written?: string; readonly platform?: NodeJS.Platform } = {},
): KeySource {
  const refuse = (
    kind: 'invalid_config' | 'missing_key',
    reason: string,
    problem: string,
    hint: string,
  ) => createBalanceError({ id: provider }, kind, reason, { problem, hint });

  async function check(file: FileHandle): Promise<BalanceError | undefined> {
    const stats = await file.stat();
    if (!stats.isFile())
      return refuse('missing_key', 'key_file', `${path} is no file`, 'check apiKeyFile');
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
      const which = PATH_MARK.test(written) ? ` ${path}` : '';
      throw refuse(
        'missing_key',
        'key_file',
        `the key file${which} cannot be opened`,
        'check apiKeyFile',
      );
    });
    try {
      const refused = await check(file);
      if (refused) throw refused;
      const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
      const key = buffer.toString('utf8', 0, bytesRead);
      if (isReference(trimKey(key)))
        throw refuse(
          'missing_key',
          'secret_ref',
          `the key file ${path} holds a reference to a secret, not the key`,
          'put the key there, or use apiKeyCommand in the configuration',
        );
      return key;
    } finally {
      await file.close();
    }
  }

  return { origin: `the file ${path}`, fingerprint: () => read().catch(() => undefined), read };
}
