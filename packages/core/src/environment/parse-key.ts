/** Longer than any key, shorter than the header limits of servers. */
export const MAX_KEY_LENGTH = 4096;

const KEY = new RegExp(`^[\\x21-\\x7e]{1,${MAX_KEY_LENGTH}}$`);
/** What files and copying leave around a key. */
const BLANKS = ' \t\r\n';

/** Counted instead of matched: a pattern for both ends takes the square of the blanks. */
function withoutBlanksAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANKS.includes(text.charAt(start))) start += 1;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A usable key, or what is wrong with the text that was given for one. */
export type ParsedKey =
  | { readonly key: string; readonly flaw?: never }
  | { readonly flaw: 'empty' | 'malformed'; readonly key?: never };

/**
 * Reads a key: 1 to 4096 visible ASCII characters, without the blanks and line ends around them.
 * The only place where this rule is written. Absent means empty.
 */
export function parseKey(given: unknown): ParsedKey {
  const text = given ?? '';
  if (typeof text !== 'string') return { flaw: 'malformed' };
  const key = withoutBlanksAround(text);
  if (key === '') return { flaw: 'empty' };
  return KEY.test(key) ? { key } : { flaw: 'malformed' };
}
