import { parse } from 'yaml';
import { sortByNearness } from '../../errors/nearest.ts';
import { UsageError } from '../../errors/spec-error.ts';
import type { Json } from '../../json/json.ts';
import { DOCUMENT_PLACES, type Guess } from '../../spec/guess.ts';
import { findTerm, listTerms } from '../../spec/vocabulary/find-term.ts';

/** What a person says about one place. */
export interface Answer {
  readonly at: string;
  /** Undefined where the place must be empty. */
  readonly value: Json | undefined;
}

/** The word that empties a place; before a key it is a word of the vocabulary: the key stands alone. */
const NONE = 'none';

/** Reads `/balance/unit=EUR`. */
export function readAnswer(line: string, guesses: readonly Guess[]): Answer {
  const [, at, text = ''] = /^(\/[^=]*)=(.*)$/s.exec(line) ?? [];
  if (at === undefined)
    throw new UsageError(
      `${line}: is not a place and a value`,
      'usage: --answer /balance/unit=USD',
    );
  checkPlace(at, guesses);
  return parseAnswer(at, text);
}

/** Refuses a place that neither the draft nor the vocabulary has. */
export function checkPlace(at: string, guesses: readonly Guess[]): void {
  const known = [...new Set([...guesses.map((guess) => guess.at), ...DOCUMENT_PLACES])];
  if (known.includes(at) || findTerm(at)) return;
  const [nearest] = sortByNearness(at, [...known, ...listTerms()]);
  throw new UsageError(`there is no guess at ${at}: the nearest place is ${nearest}`);
}

/** The value in the type of its place; `none` empties it. */
export function parseAnswer(at: string, written: string): Answer {
  const text = written.trim();
  if (text === '') throw new UsageError(`${at}: the answer is empty: none empties a place`);
  if (DOCUMENT_PLACES.includes(at) && text !== NONE) return { at, value: text };
  if (text === NONE && at !== '/key/scheme') return { at, value: undefined };
  // The member of the response, or else the unit itself.
  if (at === '/balance/unit/at' && !text.startsWith('/')) return parseAnswer('/balance/unit', text);
  const types = [findTerm(at)?.schema['type'] ?? 'string'].flat();
  if (types.includes('integer') && types.length === 1) return { at, value: parseInteger(at, text) };
  const value = types.every((type) => type === 'string') ? text : parseFlow(at, text);
  // A word alone is a list of one.
  const isList = types.every((type) => type === 'array') && typeof value === 'string';
  return { at, value: isList ? [value] : value };
}

function parseInteger(at: string, text: string): number {
  if (!/^-?\d+$/.test(text)) throw new UsageError(`${at}: the answer must be a whole number`);
  return Number(text);
}

/** `{ at: /currency }`, `[/data/left, /left]`, `true`, or a word. */
function parseFlow(at: string, text: string): Json {
  try {
    return parse(text) as Json;
  } catch {
    throw new UsageError(`${at}: the answer cannot be read: write { at: /currency } or a word`);
  }
}
