/** Control characters, line breaks, invisible and bidirectional formatting, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/**
 * A text on one line, of characters that are seen: labels and ids cannot end a header, a line or a paragraph, or turn
 * the direction of what stands beside them.
 */
export function plain(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}
