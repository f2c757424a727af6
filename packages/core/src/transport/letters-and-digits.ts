/** By character code: the lower-case code of a letter or digit, else 0. */
const CODES = new Uint8Array(128);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') {
  const code = character.charCodeAt(0);
  CODES[code] = code;
  CODES[character.toUpperCase().charCodeAt(0)] = code;
}

/**
 * The ASCII letters and digits of a text, in lower case. The rest separates lines and bytes, or
 * differs between the alphabets of base64. A loop, since a regular expression takes four times as
 * long.
 */
export function lettersAndDigits(text: string): string {
  const letters = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = CODES[text.charCodeAt(at)] ?? 0;
    if (code !== 0) {
      letters[length] = code;
      length += 1;
    }
  }
  return new TextDecoder().decode(letters.subarray(0, length));
}
