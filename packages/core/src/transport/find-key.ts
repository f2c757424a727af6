import { decodeLayer, MAX_LAYERS } from './decode-escapes.ts';
import { lettersAndDigits } from './letters-and-digits.ts';

/** A shorter key would be found by chance; no vendor has one. */
const MIN_KEY_LENGTH = 4;
/** Least length of what base64 or hex make of a key: shorter pieces would be found by chance. */
const MIN_ENCODED_LENGTH = 6;
/** Least number of letters and digits by which a key is found although it is broken into pieces. */
const MIN_BROKEN_LENGTH = 12;

/** What can begin an escape at the end of a key, which whatever follows would complete. */
const OPEN_ESCAPE = /(?:\\+(?:u[0-9a-f{]*|x[0-9a-f]?)?|%[0-9a-f]?|&[a-z0-9#;]*)$/i;

/** A key has no blanks, but what it is encoded as may be broken into lines. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * The key as it is once all escapes of the text around it are decoded, its own included. Without an escape that it begins
 * at its end: what follows may complete it.
 */
function decodeWithin(key: string): string {
  let decoded = key;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1)
    decoded = withoutBlanks(decodeLayer(decoded.replace(OPEN_ESCAPE, '')));
  return decoded;
}

/** What base64 makes of a text wherever it starts in the encoded bytes, without the characters that its neighbours share. */
function base64Forms(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const firstBit = offset * 8;
    const lastBit = (offset + text.length) * 8;
    const encoded = btoa('\0'.repeat(offset) + text);
    return encoded.slice(Math.ceil(firstBit / 6), Math.floor(lastBit / 6));
  });
}

function hexForm(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16)).join('');
}

/** How the key may have been written before base64 or hex encoded it. */
function writtenForms(key: string): string[] {
  const html = key
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key), html];
}

function distinct(forms: readonly string[], minLength: number): readonly string[] {
  return [...new Set(forms)].filter(({ length }) => length >= minLength);
}

/** A form without its first characters: they may complete an escape that begins before them. */
function withoutStart(form: string): string {
  return form.slice(Math.min(6, Math.floor(form.length / 4)));
}

/**
 * Makes the function that says whether a key can be decoded from a text: raw, from the escapes of JSON, URLs and HTML, one
 * inside the other, from base64 at any alignment or from hex, also where these are broken into lines or bytes.
 * A text that hides nothing is recognised by searching it once, and once more a layer of escapes that it has.
 */
export function createKeyFinder(key: string): (text: string) => boolean {
  if (key.length < MIN_KEY_LENGTH) return () => false;
  const written = writtenForms(key);
  const decoded = decodeWithin(key);
  const isLong = key.length >= MIN_BROKEN_LENGTH;
  // Only for keys of few letters and digits: all others are found by these alone.
  const exact = distinct([key, decoded], MIN_KEY_LENGTH)
    .filter((form) => lettersAndDigits(form).length < MIN_BROKEN_LENGTH)
    .map((form) => (isLong ? withoutStart(form) : form).toLowerCase());
  const hex = distinct(written.map(hexForm), MIN_ENCODED_LENGTH).map(withoutStart);
  const broken = [
    ...distinct([key, decoded].map(lettersAndDigits), MIN_BROKEN_LENGTH),
    ...distinct(written.flatMap(base64Forms).map(lettersAndDigits), MIN_ENCODED_LENGTH),
  ].map(withoutStart);
  const minLength = Math.min(...[...exact, ...broken, ...hex].map(({ length }) => length));

  function isUndisguised(text: string): boolean {
    if (exact.length > 0) {
      const lowerCase = text.toLowerCase();
      if (exact.some((form) => lowerCase.includes(form))) return true;
    }
    const letters = lettersAndDigits(text);
    if (broken.some((form) => letters.includes(form))) return true;
    // `0x` stands before a byte in hex; in base64 it is part of the text.
    const digits = letters.replaceAll('0x', '');
    return hex.some((form) => digits.includes(form));
  }

  return (text) => {
    if (text.length < minLength) return false;
    let layer = text;
    for (let depth = 0; depth <= MAX_LAYERS; depth += 1) {
      const joined = withoutBlanks(layer);
      if (isUndisguised(joined)) return true;
      layer = decodeLayer(joined);
      if (layer.length === joined.length) return false;
    }
    // Nobody nests escapes so deep but to hide something.
    return true;
  };
}
