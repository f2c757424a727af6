import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { BARE } from '../spec/derive-auth.ts';
import type { Guess } from '../spec/guess.ts';
import { type FoundWord, findBareCall, findWordsInCalls, findWordsInText } from './find-word.ts';

/** How the key is written where it goes, as far as OpenAPI cannot say it. */
export interface KeySpelling {
  /** The word before the key (`Token`), which OpenAPI cannot say of an API key; null for the bare key. */
  readonly word: string | null;
  /** The half of HTTP Basic that is the key. */
  readonly basic?: 'username' | 'password';
  readonly guesses: readonly Guess[];
}

/** What the spelling of the key is looked for in, the nearest first. */
export interface SpellingTexts {
  /** The operation and its scheme, as their document writes them. */
  readonly near: string;
  /** The whole page. */
  readonly page: string;
}

/** What the scheme leaves open: the word before the key, or which half of HTTP Basic it is. */
export function guessSpelling(scheme: Json | undefined, texts: SpellingTexts): KeySpelling {
  return /^basic$/i.test(String(getMember(scheme, 'scheme')))
    ? guessHalf(scheme, texts.page)
    : guessWord(scheme, texts);
}

/** `-u KEY:` and `-u :KEY` show it, and so may the words about the scheme; else only a person knows. */
function guessHalf(scheme: Json | undefined, page: string): KeySpelling {
  const [before] = /(?:-u|--user)\s+["']?:[^\s"']+/.exec(page) ?? [];
  const [after] = /(?:-u|--user)\s+["']?[^\s"':]+:["'\s]/.exec(page) ?? [];
  const [both] = /(?:-u|--user)\s+["']?[^\s"':]+:[^\s"']+/.exec(page) ?? [];
  const description = String(getMember(scheme, 'description') ?? '');
  const described = both === undefined ? findHalf(description) : undefined;
  const basic = before !== undefined ? 'password' : (described ?? 'username');
  const shown = before ?? after;
  const because =
    shown !== undefined
      ? `the call that the page shows: ${JSON.stringify(shown.trim())}`
      : `the description of the scheme: ${JSON.stringify(description.slice(0, 80))}`;
  if (shown !== undefined || described)
    return { word: null, basic, guesses: [{ at: '/key/basic', guess: basic, because }] };
  const reason =
    both === undefined
      ? 'no words say which half of HTTP Basic the key is'
      : `the call that the page shows has two parts: ${JSON.stringify(both)}`;
  const question = `${reason}; say username or password, where the other one may stay empty`;
  return { word: null, basic, guesses: [{ at: '/key/basic', guess: null, because: question }] };
}

/** The half that a description speaks of; of both, the one that is not said to be empty. */
function findHalf(description: string): 'username' | 'password' | undefined {
  const isPassword = /password/i.test(description);
  if (isPassword && /empty|blank|no password/i.test(description)) return 'username';
  if (isPassword) return /user ?name/i.test(description) ? undefined : 'password';
  return /user ?name/i.test(description) ? 'username' : undefined;
}

/**
 * The word before an API key in a header: by the scheme's own words, else by a call that the page
 * shows. In `Authorization` hardly any vendor takes the bare key: without words for it that is a
 * question, which nothing but an answer settles.
 */
export function guessWord(scheme: Json | undefined, { near, page }: SpellingTexts): KeySpelling {
  if (getMember(scheme, 'type') !== 'apiKey' || getMember(scheme, 'in') !== 'header')
    return { word: null, guesses: [] };
  const header = String(getMember(scheme, 'name'));
  const isAuthorization = /^authorization$/i.test(header);
  const description = String(getMember(scheme, 'description') ?? '');
  const places: readonly (readonly [because: string, found: readonly FoundWord[]])[] = [
    ['the document names the word of the scheme', findPrefix(scheme)],
    ['the description of the scheme shows it', findWordsInText(description, header)],
    [
      'the description of the operation shows it',
      isAuthorization ? findWordsInCalls(near, header) : [],
    ],
    ['the call that the page shows sends it', findWordsInCalls(page, header)],
    ['the description of the scheme speaks of it', isAuthorization ? findNamed(description) : []],
  ];
  const [because, found] = places.find(([, words]) => words.length > 0) ?? ['', []];
  const [only, ...others] = found;
  if (only && others.length === 0) {
    const guess = { at: '/key/scheme', guess: only.word, because: `${because}: ${quote(only)}` };
    return { word: only.word, guesses: [guess] };
  }
  if (!isAuthorization && !only) return { word: null, guesses: [] };
  const bare = only ? undefined : findBareCall(page, header);
  if (bare !== undefined) {
    const because = `the call that the page shows sends the key alone: ${JSON.stringify(bare)}`;
    return { word: BARE, guesses: [{ at: '/key/scheme', guess: BARE, because }] };
  }
  const reason = only
    ? `${because} in several ways: ${found.map(quote).join(', ')}`
    : `no words say what stands before the key in ${header}`;
  return {
    word: BARE,
    guesses: [
      {
        at: '/key/scheme',
        guess: null,
        because: `${reason}; say the word (Token, Key, Bearer), or none where the key stands alone`,
      },
    ],
  };
}

const quote = ({ shown }: FoundWord): string => JSON.stringify(shown.slice(0, 80));

/** Extensions that some generators read, such as `x-fern-header: { prefix: 'Token ' }`. */
function findPrefix(scheme: Json | undefined): readonly FoundWord[] {
  const extensions = Object.entries(scheme ?? {}).filter(([name]) => name.startsWith('x-'));
  return extensions.flatMap(([name, value]) => {
    const prefix = isJsonObject(value) ? getMember(value, 'prefix') : value;
    const word = /prefix/i.test(name) || isJsonObject(value) ? String(prefix ?? '').trim() : '';
    return /^[A-Za-z][\w-]*$/.test(word) ? [{ word, shown: `${name}: ${word}` }] : [];
  });
}

/** "bearer token authentication", where nothing shows the call itself. */
function findNamed(description: string): readonly FoundWord[] {
  const [shown] = /\bbearer\b(?: (?:token|auth\w*|scheme|key))?/i.exec(description) ?? [];
  return shown === undefined ? [] : [{ word: 'Bearer', shown }];
}
