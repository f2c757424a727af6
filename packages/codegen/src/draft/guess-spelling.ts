import { getMember, type Json } from '../json/json.ts';
import type { Guess } from '../spec/guess.ts';

/** How the key is written where it goes, as far as OpenAPI cannot say it. */
export interface KeySpelling {
  /** The word before the key (`Token`), which OpenAPI cannot say of an API key; null for the bare key. */
  readonly word: string | null;
  /** The half of HTTP Basic that is the key. */
  readonly basic?: 'username' | 'password';
  readonly guesses: readonly Guess[];
}

/** `-H "Authorization: Token KEY"`, in a call that the page shows. */
const HEADER = /(?:-H|--header)[\s=]+["']([\w-]+):\s*(?:([A-Za-z][A-Za-z-]*)\s+)?[^"'\s]+["']/g;

/** What the scheme leaves open: the word before the key, or which half of HTTP Basic it is. */
export function guessSpelling(scheme: Json | undefined, page: string): KeySpelling {
  return /^basic$/i.test(String(getMember(scheme, 'scheme')))
    ? guessHalf(scheme, page)
    : guessWord(scheme, page);
}

/** `-u KEY:` and `-u :KEY` show it; most vendors take the key as username. */
function guessHalf(scheme: Json | undefined, page: string): KeySpelling {
  const description = String(getMember(scheme, 'description') ?? '');
  const described = /password/i.test(description) && !/empty|blank|no password/i.test(description);
  const basic = /(?:-u|--user)\s+["']?:[^\s"']/.test(page) || described ? 'password' : 'username';
  return {
    word: null,
    basic,
    guesses: [{ at: '/key/basic', guess: basic, because: 'what the page shows of it' }],
  };
}

/** The word before an API key in a header, by the scheme's description, else by a call on the page. */
export function guessWord(scheme: Json | undefined, page: string): KeySpelling {
  if (getMember(scheme, 'type') !== 'apiKey' || getMember(scheme, 'in') !== 'header')
    return { word: null, guesses: [] };
  const header = String(getMember(scheme, 'name'));
  const described = /["'`:]?\s*\b(Token|Key|Bearer|ApiKey|Api-Key)\s+[<{[$]/i.exec(
    String(getMember(scheme, 'description') ?? ''),
  )?.[1];
  const called = listHeaders(page).find(
    ({ name }) => name.toLowerCase() === header.toLowerCase(),
  )?.word;
  const word = described ?? called ?? null;
  if (word === null) return { word, guesses: [] };
  const because = described
    ? 'the description of the scheme shows it'
    : 'the call that the page shows sends it';
  return { word, guesses: [{ at: '/key/scheme', guess: word, because }] };
}

/** The headers of the calls that a page shows, with the word before the value. */
export const listHeaders = (page: string): { name: string; word: string | undefined }[] =>
  [...page.matchAll(HEADER)].map(([, name = '', word]) => ({ name, word }));
