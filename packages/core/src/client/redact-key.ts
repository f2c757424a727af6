import { type Spelling, spell } from './spelling.ts';

/** What stands in a text instead of a key. */
const REDACTED = '[redacted]';
/** Shorter ones would match by chance; no vendor has them. */
const MIN_KEY_LENGTH = 4;
const MIN_BASE64_LENGTH = 6;
/** What may stand between two characters of base64: mail and old tools break its lines. */
const BETWEEN_BASE64 = '(?:\\s|\\\\+[rn]){0,4}';
/** What may stand between two bytes in hex: nothing, `:`, a blank, `, 0x`. */
const BETWEEN_BYTES = '(?:[\\s:,-]|0x){0,3}';

/** What base64 makes of a text wherever it starts in the encoded bytes, without the characters that its neighbours share. */
function base64Patterns(text: string): string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bits = [offset * 8, (offset + text.length) * 8] as const;
      return btoa('\0'.repeat(offset) + text).slice(Math.ceil(bits[0] / 6), Math.floor(bits[1] / 6));
    })
    .filter((encoded) => encoded.length >= MIN_BASE64_LENGTH)
    .map((encoded) =>
      [...encoded]
        .map((character) => ({ '+': '(?:\\+|-|%2B)', '/': '(?:\\\\?\\/|_|%2F)' })[character] ?? character)
        .join(BETWEEN_BASE64),
    );
}

/** The text without what is spelled like the key, however each of its characters is written. */
function cutSpelled(text: string, { text: plain, places }: Spelling, key: string): string {
  let rest = '';
  let kept = 0;
  for (let at = plain.indexOf(key); at >= 0; at = plain.indexOf(key, at + key.length)) {
    const end = at + key.length;
    rest += text.slice(kept, places?.starts[at] ?? at) + REDACTED;
    kept = places?.ends[end - 1] ?? end;
  }
  return rest + text.slice(kept);
}

/** Makes the function that takes a key out of a text, whatever the encoding: raw, JSON, URL, HTML, base64, hex. */
export function createRedactor(key: string): (text: string) => string {
  const spelled = spell(key).text;
  if (spelled.length < MIN_KEY_LENGTH) return (text) => text;
  const hex = [...key].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join(BETWEEN_BYTES);
  const written = new Set([key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]);
  const encoded = new RegExp([...[...written].flatMap(base64Patterns), hex].join('|'), 'gi');
  return (text) => cutSpelled(text, spell(text), spelled).replace(encoded, REDACTED);
}
