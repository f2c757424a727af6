import { type DecodedText, decodeEscapes, stripSeparators } from './decode-escapes.ts';

/** What stands in a text instead of a key. */
const REDACTED = '[redacted]';
/** Shorter ones would match by chance; no vendor has them. */
const MIN_KEY_LENGTH = 4;
const MIN_BASE64_LENGTH = 6;
/** What base64 makes of a text wherever it starts in the encoded bytes, without the characters that its neighbours share. */
function base64Patterns(text: string): string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bits = [offset * 8, (offset + text.length) * 8] as const;
      return btoa('\0'.repeat(offset) + text).slice(
        Math.ceil(bits[0] / 6),
        Math.floor(bits[1] / 6),
      );
    })
    .filter((encoded) => encoded.length >= MIN_BASE64_LENGTH)
    .map((encoded) =>
      [...encoded]
        .map(
          (character) =>
            ({ '+': '(?:\\+|-|%2B)', '/': '(?:\\\\?\\/|_|%2F)' })[character] ?? character,
        )
        .join(''),
    );
}

/** Where a text stands in another one. */
function* findAll(text: string, wanted: string): Generator<readonly [start: number, end: number]> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    yield [at, at + wanted.length];
}

/** The text without some stretches of its spelling, however each of their characters is written. */
function cut(
  text: string,
  { places }: DecodedText,
  stretches: Iterable<readonly [start: number, end: number]>,
): string {
  let rest = '';
  let kept = 0;
  for (const [start, end] of stretches) {
    rest += text.slice(kept, places?.starts[start] ?? start) + REDACTED;
    kept = places?.ends[end - 1] ?? end;
  }
  return rest + text.slice(kept);
}

/** Makes the function that takes a key out of a text, whatever the encoding: raw, JSON, URL, HTML, base64, hex. */
export function createRedactor(key: string): (text: string) => string {
  const spelled = decodeEscapes(key).text;
  if (spelled.length < MIN_KEY_LENGTH) return (text) => text;
  const hex = [...key]
    .map((character) => character.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('');
  const written = new Set([key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]);
  const encoded = new RegExp([...[...written].flatMap(base64Patterns), hex].join('|'), 'gi');

  function cutSpelled(text: string): string {
    const spelling = decodeEscapes(text);
    return cut(text, spelling, findAll(spelling.text, spelled));
  }
  function cutBroken(text: string): string {
    const joined = stripSeparators(text);
    const matches = [...joined.text.matchAll(encoded)];
    return cut(
      text,
      joined,
      matches.map(({ index, 0: match }) => [index, index + match.length]),
    );
  }
  return (text) => cutBroken(cutSpelled(text).replace(encoded, REDACTED));
}
