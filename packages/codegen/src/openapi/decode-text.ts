import { SpecError } from '../spec-error.ts';

/** The text of a file or page: UTF-8, or UTF-16 where a byte order mark says so; the mark itself is no part of it. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new SpecError(`${name} is not valid UTF-8: save it again, byte for byte`);
  }
}

/** The same bytes where they are UTF-8 or of no known encoding, else what they say in UTF-8. */
export function toUtf8(bytes: Uint8Array, name: string): Uint8Array {
  return encodingOf(bytes) === 'utf-8' ? bytes : new TextEncoder().encode(decodeText(bytes, name));
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
