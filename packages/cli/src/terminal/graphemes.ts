/** Made when a text needs it: it takes longer than all else of a command that prints letters of ASCII. */
let segmenter: Intl.Segmenter | undefined;

/** What people call a letter, each by itself. */
export function* graphemesOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

const ELLIPSIS = 0x2026;

/**
 * Whether all of a text is printable ASCII or the ellipsis of our own lines: of these every character is a grapheme and
 * takes one column.
 */
export function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 0x20 || code > 0x7e) && code !== ELLIPSIS) return false;
  }
  return true;
}
