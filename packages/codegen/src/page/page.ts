import { toUtf8 } from '../openapi/decode-text.ts';

/** A page of a vendor's documentation, decoded once. */
export interface Page {
  /** File name or URL it was read from. */
  readonly address: string;
  /** In UTF-8: as they were read, unless the page was UTF-16. */
  readonly bytes: Uint8Array;
  /** Without the byte order mark; bytes that are not UTF-8 are replacement characters. */
  readonly text: string;
}

/** Decodes a page: UTF-16 where a byte order mark says so, else UTF-8. */
export function createPage(address: string, read: Uint8Array): Page {
  const bytes = toUtf8(read, `the page ${address}`);
  return { address, bytes, text: new TextDecoder().decode(bytes) };
}
