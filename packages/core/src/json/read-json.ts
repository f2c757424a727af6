import { JsonError, JsonNumber, type JsonValue } from './json-value.ts';

/** Deeper than any balance, shallower than any call stack. */
const MAX_DEPTH = 32;
const BLANK = /[ \t\n\r]*/y;
const SCALAR = /(true|false|null)|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|("(?:[^"\\]|\\.)*")/y;
const WORDS = { true: true, false: false, null: null } as const;

/** Escapes are left to `JSON.parse`, but not its message, which quotes the text. */
function readString(literal: string | undefined): string {
  try {
    return JSON.parse(literal ?? '') as string;
  } catch {
    throw new JsonError('json');
  }
}

/**
 * Reads JSON (RFC 8259) without losing a digit. Own code, since `JSON.parse` rounds numbers and keeps the last of two
 * equal names, and exactness is what this project is for.
 * @throws JsonError
 */
export function readJson(text: string): JsonValue {
  if (text === '') throw new JsonError('empty');
  let position = 0;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found) position = pattern.lastIndex;
    return found;
  }
  function take(character: string): boolean {
    match(BLANK);
    if (text[position] !== character) return false;
    position += 1;
    return true;
  }
  function expect(character: string): void {
    if (!take(character)) throw new JsonError('json');
  }
  function readScalar(): JsonValue {
    match(BLANK);
    const [, word, number, string] = match(SCALAR) ?? [];
    if (word !== undefined) return WORDS[word as keyof typeof WORDS];
    if (number !== undefined) return new JsonNumber(number);
    return readString(string);
  }
  function readMember(members: Map<string, JsonValue>, depth: number): void {
    const name = readScalar();
    if (typeof name !== 'string') throw new JsonError('json');
    // Compared after unescaping: `b\u0061lance` is `balance`.
    if (members.has(name)) throw new JsonError('duplicate_key');
    expect(':');
    members.set(name, readValue(depth));
  }
  function readValue(depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw new JsonError('too_deep');
    if (take('{')) {
      const members = new Map<string, JsonValue>();
      if (take('}')) return members;
      do readMember(members, depth + 1);
      while (take(','));
      expect('}');
      return members;
    }
    if (take('[')) {
      const items: JsonValue[] = [];
      if (take(']')) return items;
      do items.push(readValue(depth + 1));
      while (take(','));
      expect(']');
      return items;
    }
    return readScalar();
  }

  const value = readValue(0);
  match(BLANK);
  if (position !== text.length) throw new JsonError('json');
  return value;
}
