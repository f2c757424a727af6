/** What stands in a text instead of a key. */
const REDACTED = '[redacted]';
/** Shorter ones would match by chance; no vendor has them. */
const MIN_KEY_LENGTH = 4;
const MIN_BASE64_LENGTH = 6;

const AMPERSAND = '(?:&|\\\\+u0026|%26)';
const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** One character, as it is or as JSON, a URL or HTML write it, also one inside the other. */
function characterPattern(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, '0');
  const named = NAMED[character];
  const forms = [
    `\\\\*${escapePattern(character)}`,
    `\\\\+u00${hex}`,
    `%(?:25)*${hex}`,
    `${AMPERSAND}#(?:0*${code}|x0*${hex});?`,
    ...(named ? [`${AMPERSAND}${named};?`] : []),
  ];
  return `(?:${forms.join('|')})`;
}

/** What base64 makes of the key wherever it starts in the encoded bytes, without the characters that its neighbours share. */
function base64Patterns(key: string): string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bits = [offset * 8, (offset + key.length) * 8] as const;
      return btoa('\0'.repeat(offset) + key).slice(Math.ceil(bits[0] / 6), Math.floor(bits[1] / 6));
    })
    .filter((text) => text.length >= MIN_BASE64_LENGTH)
    .map((text) =>
      [...text]
        .map((character) => ({ '+': '(?:\\+|-|%2B)', '/': '(?:\\\\?\\/|_|%2F)' })[character] ?? character)
        .join(''),
    );
}

/** Makes the function that takes a key out of a text, whatever the encoding: raw, JSON, URL, HTML, base64, hex. */
export function createRedactor(key: string): (text: string) => string {
  if (key.length < MIN_KEY_LENGTH) return (text) => text;
  const hex = [...key].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const spelled = [...key].map(characterPattern).join('');
  const pattern = new RegExp([spelled, ...base64Patterns(key), hex].join('|'), 'gi');
  return (text) => text.replace(pattern, REDACTED);
}
