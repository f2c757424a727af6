import { parseDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';

const SECONDS = /^\d{1,6}$/;

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): only whole seconds or an IMF-fixdate. `Date.parse` accepts
 * `2`, `abc 1` and `soon-5`, so the text must equal what the date itself writes.
 * @returns milliseconds from `now`, null where the header is not usable
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1000;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) || date.toUTCString() !== text
    ? null
    : Math.max(0, date.getTime() - now);
}

/** As {@link readRetryAfter}, from a member of the body in seconds. */
export function readRetryAfterMember(
  document: JsonValue | undefined,
  pointer: string | undefined,
): number | null {
  const value =
    document === undefined || pointer === undefined ? undefined : resolvePointer(document, pointer);
  const seconds = value instanceof JsonNumber ? (parseDecimal(value.text) ?? '') : '';
  return SECONDS.test(seconds) ? Number(seconds) * 1000 : null;
}
