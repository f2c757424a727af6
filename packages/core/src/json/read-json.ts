import { Failure, invalidResponse } from '../errors/failure.ts';
import { JsonNumber, type JsonValue } from './json-value.ts';

/** Deeper than any balance, and well within any call stack. */
const MAX_DEPTH = 32;
/** The tokens of JSON; commas, colons and blanks separate them. What is no token is part of one all the same. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|[[\]{}]|[^\s",:[\]{}]+/g;

/**
 * Reads JSON (RFC 8259) without losing a digit: `JSON.parse` rounds numbers and keeps the last of
 * two equal names. It still decides whether the text is valid JSON.
 * @throws Failure `json`, `empty`, `too_deep` or `duplicate_key`; none of them quotes the text
 */
export function readJson(text: string): JsonValue {
  if (text === '') throw invalidResponse('empty');
  const left = text.match(TOKENS)?.reverse();

  const readToken = (): string => left?.pop() ?? '';
  function readValue(token: string, depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw invalidResponse('too_deep');
    if (token === '{') {
      const members = new Map<string, JsonValue>();
      for (let next = readToken(); next !== '}'; next = readToken()) {
        // Compared after unescaping: `b\u0061lance` is `balance`.
        const name: string = JSON.parse(next);
        if (members.has(name)) throw invalidResponse('duplicate_key');
        members.set(name, readValue(readToken(), depth + 1));
      }
      return members;
    }
    if (token === '[') {
      const items: JsonValue[] = [];
      for (let next = readToken(); next !== ']'; next = readToken())
        items.push(readValue(next, depth + 1));
      return items;
    }
    const value: string | number | boolean | null = JSON.parse(token);
    return typeof value === 'number' ? new JsonNumber(token) : value;
  }

  try {
    const value = readValue(readToken(), 0);
    JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof Failure) throw error;
    // A login page or a proxy's own: the vendor has not changed anything.
    throw invalidResponse('json').with(/^\s*</.test(text) ? { words: 'html' } : {});
  }
}
