import { JsonNumber, type JsonValue } from './json-value.ts';

/** Writes a document read exactly, every digit as it was. */
export function writeJson(value: JsonValue): string {
  if (value instanceof JsonNumber) return value.text;
  if (value instanceof Map) {
    return `{${[...value].map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`;
  }
  return Array.isArray(value) ? `[${value.map(writeJson).join(',')}]` : JSON.stringify(value);
}

/** A plain JSON value (as from `JSON.parse`) in the exact form. */
export function toJsonValue(plain: unknown): JsonValue {
  if (typeof plain === 'number') return new JsonNumber(JSON.stringify(plain));
  if (Array.isArray(plain)) return plain.map(toJsonValue);
  if (typeof plain === 'object' && plain !== null) {
    return new Map(Object.entries(plain).map(([name, member]) => [name, toJsonValue(member)]));
  }
  return plain as JsonValue;
}
