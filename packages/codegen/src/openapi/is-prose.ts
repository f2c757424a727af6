/** Longer ones are no identifiers: a token, an image, a text without blanks. */
const IDENTIFIER_LENGTH = 100;
const SHORT = 40;

/**
 * Whether a text is somebody's words. Identifiers, addresses, times and amounts are none: text
 * without a blank, or with one word at most (`12.50 USD`, `2026-01-02 10:00:00`).
 */
export function isProse(text: string): boolean {
  if (/^[!-~]*$/.test(text)) return text.length > IDENTIFIER_LENGTH;
  const words = text.match(/[a-z]{2,}/gi) ?? [];
  return !/^[ -~]*$/.test(text) || text.length > SHORT || !/\d/.test(text) || words.length > 1;
}
