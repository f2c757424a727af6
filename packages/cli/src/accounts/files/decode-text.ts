/** The text of a file, or why it is not read, in words that follow the name of the file. */
export type FileText =
  | { readonly text: string; readonly problem?: never }
  | { readonly problem: string; readonly text?: never };

/** The encodings that a byte order mark tells. Without one, text is UTF-8. */
const MARKS = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

/** The text of a file in UTF-8 or in UTF-16 with its mark, without the mark: whole, or not at all. */
export function decodeText(bytes: Uint8Array): FileText {
  const [, encoding = 'utf-8'] =
    MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Text in UTF-16 or UTF-32 without a mark would be read as names that nobody looks for.
    return text.includes('\0') ? { problem: 'holds NUL characters: save it as UTF-8' } : { text };
  } catch {
    return { problem: 'is not text in UTF-8: save it as UTF-8' };
  }
}
