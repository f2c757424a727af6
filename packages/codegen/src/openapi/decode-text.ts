import { SpecError } from '../errors/spec-error.ts';

/** Decodes UTF-8, or UTF-16 with a byte order mark; the mark itself is left out. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new SpecError(`${name} is not valid UTF-8: save it again, byte for byte`);
  }
}

/** Converts UTF-16 with a byte order mark to UTF-8; all other bytes stay as they are. */
export function toUtf8(bytes: Uint8Array, name: string): Uint8Array {
  return encodingOf(bytes) === 'utf-8' ? bytes : new TextEncoder().encode(decodeText(bytes, name));
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
