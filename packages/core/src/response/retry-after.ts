import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';

/**
 * Whole seconds have no upper limit (RFC 9110): a monthly quota names 2678400. What is more than is
 * exact in milliseconds is the most that is: longer than any deadline, and never no wait at all.
 */
function toMs(seconds: number): number | null {
  return seconds >= 0 && Math.floor(seconds) === seconds
    ? Math.min(seconds * 1000 + 0, Number.MAX_SAFE_INTEGER)
    : null;
}

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): only whole seconds or an IMF-fixdate. `Date.parse` accepts
 * `2`, `abc 1` and `soon-5`, so the text must equal what the date itself writes.
 * @returns milliseconds from `now`, null where the header is not usable
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return toMs(Number(text));
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
  return value instanceof JsonNumber ? toMs(Number(value.text)) : null;
}
