import { isJsonObject, type Json } from '../json/json.ts';

/** Names of members whose values are somebody's: sites write the signed-in user into their examples. */
const PRIVATE = /key|token|secret|password|mail|phone|user_?name|first_?name|last_?name|address/i;
const DATE = /^\d{4}-\d\d-\d\d[T ]?[\d:.]*\s?(?:Z|[+-]\d\d:?\d\d)?$/;

/** An example with its numbers, codes and dates; sentences of the vendor and what is somebody's are left out. */
export function cleanExample(value: Json, name = ''): Json {
  if (Array.isArray(value)) return value.map((item) => cleanExample(item, name));
  if (isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, cleanExample(inner, member)]),
    );
  if (typeof value !== 'string') return value;
  const isCode = /^[\w.:+%/-]{0,40}$/.test(value) || DATE.test(value);
  return isCode && !PRIVATE.test(name) ? value : 'text';
}
