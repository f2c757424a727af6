import { Failure, invalidResponse } from '../errors/failure.ts';
import { JsonNumber, type JsonValue } from './json-value.ts';

/** Deeper than any balance, shallower than any call stack. */
const MAX_DEPTH = 32;
/** What a JSON text consists of; commas, colons and blanks only separate. */
const TOKEN = /[\s,:]*("(?:[^"\\]|\\.)*"|[[\]{}]|[^\s",:[\]{}]*)/y;

/**
 * Reads JSON (RFC 8259) without losing a digit. Own code, since `JSON.parse` rounds numbers and keeps the last of two
 * equal names, and exactness is what this project is for. Whether the text is JSON at all `JSON.parse` decides.
 * @throws Failure `json`, `empty`, `too_deep` or `duplicate_key`; none of them quotes the text
 */
export function readJson(text: string): JsonValue {
  if (text === '') throw invalidResponse('empty');
  let position = 0;

  function take(): string {
    TOKEN.lastIndex = position;
    const [taken = '', token = ''] = TOKEN.exec(text) ?? [];
    position += taken.length;
    return token;
  }
  function readValue(token: string, depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw invalidResponse('too_deep');
    if (token === '{') {
      const members = new Map<string, JsonValue>();
      for (let next = take(); next !== '}'; next = take()) {
        // Compared after unescaping: `b\u0061lance` is `balance`.
        const name: string = JSON.parse(next);
        if (members.has(name)) throw invalidResponse('duplicate_key');
        members.set(name, readValue(take(), depth + 1));
      }
      return members;
    }
    if (token === '[') {
      const items: JsonValue[] = [];
      for (let next = take(); next !== ']'; next = take()) items.push(readValue(next, depth + 1));
      return items;
    }
    const value: string | number | boolean | null = JSON.parse(token);
    return typeof value === 'number' ? new JsonNumber(token) : value;
  }

  try {
    const value = readValue(take(), 0);
    JSON.parse(text);
    return value;
  } catch (error) {
    throw error instanceof Failure ? error : invalidResponse('json');
  }
}
