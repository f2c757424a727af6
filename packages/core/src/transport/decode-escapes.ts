/** A text with its escapes undone, and where in the original each of its characters begins and ends. */
export interface DecodedText {
  /** What remains. */
  readonly text: string;
  /** Undefined where nothing was undone: every character stands where it stood. */
  readonly places?:
    | { readonly starts: readonly number[]; readonly ends: readonly number[] }
    | undefined;
}

/** Escapes within escapes: more than these nobody writes. */
const MAX_LAYERS = 5;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
/** One character, as it is or as JSON, JavaScript, a URL or HTML write it. No two parts can take the same text: it stays linear. */
const UNIT =
  /\\+(?:(?:u00|x)([0-9a-f]{2})|u\{0*([0-9a-f]{2})\})?|%(?:25)*([0-9a-f]{2})|&(?:amp;)*(?:#x0*([0-9a-f]{2});?|#0*(\d{2,3});?|(amp|lt|gt|quot|apos);?)|./gis;
const ESCAPE = /[\\%&]/;

function readUnit([unit, byte, codePoint, url, htmlHex, html, name]: RegExpExecArray): string {
  const hex = byte ?? codePoint ?? url ?? htmlHex;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (html !== undefined) return String.fromCharCode(Number(html));
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  return unit.startsWith('\\') ? '' : unit;
}

function undoLayer({ text, places }: DecodedText): DecodedText {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let escapedFrom: number | undefined;
  for (const unit of text.matchAll(UNIT)) {
    const character = readUnit(unit);
    const first = escapedFrom ?? unit.index;
    const last = unit.index + unit[0].length - 1;
    // A backslash belongs to the character that it escapes.
    escapedFrom = character === '' ? first : undefined;
    if (character === '') continue;
    plain += character;
    starts.push(places?.starts[first] ?? first);
    ends.push(places?.ends[last] ?? last + 1);
  }
  return { text: plain, places: { starts, ends } };
}

/** Undoes JSON, URL and HTML escapes, also one inside the other. */
export function decodeEscapes(text: string): DecodedText {
  let spelling: DecodedText = { text };
  for (let layer = 0; layer < MAX_LAYERS && ESCAPE.test(spelling.text); layer += 1) {
    const { length } = spelling.text;
    spelling = undoLayer(spelling);
    if (spelling.text.length === length) break;
  }
  return { ...spelling, text: spelling.text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) };
}

/** What stands between lines of base64, or between bytes in hex; and anything else. */
const PIECE = /\\+[rn]?|0x|[\s:,-]|(.)/gis;

/** A text without what base64 and hex are broken up with, as mail, `openssl` and debuggers do. */
export function stripSeparators(text: string): DecodedText {
  let joined = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 1: character, index } of text.matchAll(PIECE)) {
    if (character === undefined) continue;
    joined += character;
    starts.push(index);
    ends.push(index + 1);
  }
  return { text: joined, places: { starts, ends } };
}
