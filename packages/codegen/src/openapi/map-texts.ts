import { isJsonObject, type Json } from '../json/json.ts';

/** A document with its texts changed. Names and references stay, since others lead to them. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === '$ref' ? member : mapTexts(member, change),
    ]),
  );
}
