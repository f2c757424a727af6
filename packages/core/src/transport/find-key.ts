import { decodeLayer, hasEscapes, MAX_LAYERS } from './decode-escapes.ts';
import { keyForms, lettersAndDigits, withoutBlanks } from './key-forms.ts';

/**
 * Makes the function that says whether a key can be decoded from a text: raw, from the escapes of
 * JSON, URLs and HTML, also nested, from base64 at any alignment or from hex, also where these are
 * broken into lines or bytes. A text is searched once, and once more for each layer of escapes that
 * it has: linear in its length.
 */
export function createKeyFinder(key: string): (text: string) => boolean {
  const forms = keyForms(key);
  const all = [...forms.exact, ...forms.letters, ...forms.hex];
  const minLength = Math.min(...all.map(({ length }) => length));

  function hasForm(text: string): boolean {
    // Keys of few letters and digits are rare, and so is the other copy of the text that they take.
    if (forms.exact.length) {
      const joined = withoutBlanks(text).toLowerCase();
      if (forms.exact.some((form) => joined.includes(form))) return true;
    }
    const letters = lettersAndDigits(text);
    if (forms.letters.some((form) => letters.includes(form))) return true;
    // `0x` marks a byte in hex, but is part of the text in base64.
    const digits = letters.replaceAll('0x', '');
    return forms.hex.some((form) => digits.includes(form));
  }

  return (text) => {
    if (text.length < minLength) return false;
    let layer = text;
    for (let depth = 0; depth <= MAX_LAYERS; depth += 1) {
      if (hasForm(layer)) return true;
      if (!hasEscapes(layer)) return false;
      // An escape may be broken into lines as well.
      const joined = withoutBlanks(layer);
      layer = decodeLayer(joined);
      if (layer.length === joined.length) return false;
    }
    // Only a text that hides something nests its escapes so deep.
    return true;
  };
}
