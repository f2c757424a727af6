/** Longer than any key, shorter than the header limits of servers. */
export const MAX_KEY_LENGTH = 4096;

/** A key, with the line ends and blanks that files and copying leave around it. */
const KEY = new RegExp(`^[ \\t\\r\\n]*([\\x21-\\x7e]{1,${MAX_KEY_LENGTH}})?[ \\t\\r\\n]*$`);

/** A usable key, or what is wrong with the text that was given for one. */
export type ParsedKey =
  | { readonly key: string; readonly flaw?: never }
  | { readonly flaw: 'empty' | 'malformed'; readonly key?: never };

/**
 * Reads a key: 1 to 4096 visible ASCII characters, without the blanks and line ends around them.
 * The only place where this rule is written. Absent means empty.
 */
export function parseKey(given: unknown): ParsedKey {
  const found = typeof (given ?? '') === 'string' && KEY.exec(String(given ?? ''));
  if (!found) return { flaw: 'malformed' };
  return found[1] === undefined ? { flaw: 'empty' } : { key: found[1] };
}
