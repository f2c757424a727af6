import { decodeLayer, MAX_LAYERS } from './decode-escapes.ts';

/** A shorter key would be found by chance; no vendor has one. */
const MIN_KEY_LENGTH = 4;
/** Shorter pieces of base64 or hex would be found by chance. */
const MIN_ENCODED_LENGTH = 6;
/** With so many letters and digits, a key is found by these alone. */
const MIN_LETTERS = 12;

/** An escape that a key begins at its end: what follows in a text may complete it. */
const OPEN_ESCAPE = /(?:(?<!\\)\\+(?:u[0-9a-f{]*|x[0-9a-f]?)?|%[0-9a-f]?|&[a-z0-9#;]*)$/i;

/** The end of an HTML entity of any length, which a key may begin with: what precedes it in a text may begin that. */
const ENTITY_END = /^#?[a-z0-9]*;/i;

/** What to search a text for, by how the text is prepared. All of it is in lower case. */
export interface KeyForms {
  /** In the text itself: keys of few letters and digits. */
  readonly exact: readonly string[];
  /** In its letters and digits: the key and its base64, whatever they are broken into lines by. */
  readonly letters: readonly string[];
  /** In its letters and digits without `0x`: the key in hex. */
  readonly hex: readonly string[];
}

/** A key has no blanks, and a text may be broken into lines by them. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * The ASCII letters and digits of a text, in lower case. The rest separates lines and bytes, or
 * differs between the alphabets of base64.
 */
export function lettersAndDigits(text: string): string {
  return text.replace(/[^a-zA-Z0-9]+/g, '').toLowerCase();
}

/**
 * The key as it may be in a text whose escapes are all decoded, its own included: an open one is part
 * of it, or was completed by what follows the key, and its beginning may have completed one before it,
 * in each layer anew.
 */
function decodedForms(key: string): readonly string[] {
  let forms = [key];
  for (let layer = 0; layer < MAX_LAYERS; layer += 1)
    forms = [
      ...new Set(
        [OPEN_ESCAPE, ENTITY_END].reduce(
          (all, part) => all.flatMap((form) => [form, form.replace(part, '')]),
          forms,
        ),
      ),
    ].map((form) => withoutBlanks(decodeLayer(form)));
  return forms;
}

/** The entities of HTML by name, but that of `'`, which is written by number. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** How the key may be written before base64 or hex encodes it; most keys are written alike in all. */
function writtenForms(key: string): string[] {
  const json = JSON.stringify(key).slice(1, -1);
  const percent = encodeURIComponent(key);
  const named = key.replace(/[&<>"]/g, (each) => ENTITIES[each] as string);
  return [
    ...new Set([
      key,
      json,
      json.replaceAll('/', '\\/'), // as PHP does
      percent,
      percent.replace(/%../g, (each) => each.toLowerCase()),
      named.replaceAll('&quot;', '"'),
      named,
      named.replaceAll("'", '&#39;'),
      named.replaceAll("'", '&#039;'),
      key.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`),
    ]),
  ];
}

/** The base64 of a text at each of its alignments, without the characters that also encode its neighbours. */
function base64Forms(text: string): string[] {
  return ['', '\0', '\0\0'].map((before) =>
    btoa(before + text).slice(
      before.length && before.length + 1,
      Math.floor(((before + text).length * 4) / 3),
    ),
  );
}

function hexForm(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16)).join('');
}

/** The bytes of the key in a list, as in the JSON of a Buffer: its digits alone. */
function byteForm(key: string): string {
  return Array.from(key, (character) => character.charCodeAt(0)).join('');
}

/** A form without its first characters: in a text, they may complete an escape that begins before them. */
function withoutStart(form: string): string {
  return form.slice(Math.min(6, Math.floor(form.length / 4)));
}

function distinct(forms: readonly string[], minLength: number): readonly string[] {
  return [...new Set(forms)].filter(({ length }) => length >= minLength);
}

/**
 * Every form in which a key may be in a text whose escapes are decoded; none for a key that is too
 * short to find.
 */
export function keyForms(key: string): KeyForms {
  if (key.length < MIN_KEY_LENGTH) return { exact: [], letters: [], hex: [] };
  const plain = [key, ...decodedForms(key)];
  const written = writtenForms(key);
  const hasFewLetters = (form: string) => lettersAndDigits(form).length < MIN_LETTERS;
  return {
    exact: distinct(plain, MIN_KEY_LENGTH)
      .filter(hasFewLetters)
      .map((form) => (key.length < MIN_LETTERS ? form : withoutStart(form)).toLowerCase()),
    letters: [
      ...distinct(plain.map(lettersAndDigits), MIN_LETTERS),
      ...distinct([byteForm(key)], MIN_LETTERS),
      ...distinct(written.flatMap(base64Forms).map(lettersAndDigits), MIN_ENCODED_LENGTH),
    ].map(withoutStart),
    hex: distinct(written.map(hexForm), MIN_ENCODED_LENGTH).map(withoutStart),
  };
}
