/**
 * Maximum nesting of different escapes. The same escape twice (`%2541`, `&amp;lt;`, `\\\\n`) is one
 * layer.
 */
export const MAX_LAYERS = 8;

/**
 * An escape of JSON, JavaScript, a URL or HTML. No two alternatives begin alike and no repetition
 * is ambiguous, so that matching is linear. Only ASCII matters: a key consists of nothing else.
 */
const ESCAPE =
  /\\+(?:u([0-9a-f]{4})|u\{0*([0-9a-f]{1,2})\}|x([0-9a-f]{2})|([nrtbf]))?|%(?:25)*([0-9a-f]{2})|&(?:amp;)*(?:#x0*([0-9a-f]{1,2})(?![0-9a-f]);?|#0*(\d{1,3})(?!\d);?|(amp|lt|gt|quot|apos);?|#?[a-z0-9]+;)/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEscape(
  sequence: string,
  unicode: string | undefined,
  codePoint: string | undefined,
  byte: string | undefined,
  control: string | undefined,
  url: string | undefined,
  htmlHex: string | undefined,
  htmlDecimal: string | undefined,
  htmlName: string | undefined,
): string {
  const hex = unicode ?? codePoint ?? byte ?? url ?? htmlHex;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (htmlDecimal !== undefined) return String.fromCharCode(Number(htmlDecimal));
  if (htmlName !== undefined) return NAMED[htmlName.toLowerCase()] ?? ' ';
  // A backslash only escapes what follows it. Line breaks and entities of other characters separate.
  return control === undefined && sequence.startsWith('\\') ? '' : ' ';
}

/** Whether a text may have escapes. */
export function hasEscapes(text: string): boolean {
  return /[\\%&]/.test(text);
}

/** Made when it is needed: what runs on import is in every bundle. */
let withoutGroups: RegExp | undefined;

/** So many escapes, at most so long, are known for ever: more than usual texts have. */
const MOST_KNOWN = 200;
const LONGEST_KNOWN = 12;
const known = new Map<string, string>();

/**
 * Decodes one layer of escapes, of all kinds at once. What changes becomes shorter. Groups take most
 * of the time: escapes are found without them, and each different one is taken apart once.
 */
export function decodeLayer(text: string): string {
  if (!hasEscapes(text)) return text;
  withoutGroups ??= new RegExp(ESCAPE.source.replace(/\((?!\?)/g, '(?:'), 'gi');
  /** Those of this text for which there is no room. */
  const own = new Map<string, string>();
  return text.replace(withoutGroups, (sequence) => {
    let decoded = known.get(sequence) ?? own.get(sequence);
    if (decoded === undefined) {
      decoded = sequence.replace(ESCAPE, decodeEscape);
      const hasRoom = known.size < MOST_KNOWN && sequence.length <= LONGEST_KNOWN;
      (hasRoom ? known : own).set(sequence, decoded);
    }
    return decoded;
  });
}
