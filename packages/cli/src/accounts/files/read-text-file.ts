import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { decodeText, type FileText } from './decode-text.ts';

export interface ReadTextOptions {
  /** A larger file is refused, not cut. In bytes. */
  readonly maxBytes: number;
  /** Looks at the file before anything of it is read; may throw. */
  readonly inspect?: (stats: Stats) => void;
}

/**
 * Reads a whole text file. A named pipe would wait for a writer for ever, and a device never ends: neither is read, and
 * opening does not block.
 */
export async function readTextFile(
  path: string,
  { maxBytes, inspect }: ReadTextOptions,
): Promise<FileText> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { problem: `cannot be read (${codeOf(error)})` };
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { problem: 'is not a file' };
    inspect?.(stats);
    const bytes = await readUpTo(file, Math.min(stats.size, maxBytes), maxBytes);
    return bytes ? decodeText(bytes) : { problem: `is larger than ${maxBytes / 1024} KiB` };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
    return { problem: `cannot be read (${code})` };
  } finally {
    await file.close();
  }
}

/** The bytes of a file, whose stated size need not be true; undefined where there are more than `maxBytes`. */
async function readUpTo(
  file: FileHandle,
  sizeHint: number,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= maxBytes) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.max(sizeHint, 4096) + 1));
    if (bytesRead === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
