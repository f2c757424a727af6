import { JsonNumber, type JsonValue } from '../json/json-value.ts';

const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
/** A Unix time in seconds (9 or 10 digits: from 1973 to 2286) or milliseconds (12 or 13). */
const UNIX_TIME = /^(\d{9,10}|\d{12,13})(\.\d+)?$/;

function toUtc(time: string | number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/**
 * Reads an RFC 3339 instant, whatever its offset.
 * @returns the instant in UTC as `Date#toISOString` writes it; undefined where the text is not one
 */
export function readInstant(text: string): string | undefined {
  const [, date, time, fraction = '', zone] = RFC3339.exec(text) ?? [];
  if (zone === undefined) return undefined;
  const local = `${date}T${time}`;
  // Date reads 31 April as 1 May: the local part must survive the round trip.
  return toUtc(`${local}Z`)?.startsWith(local)
    ? toUtc(local + fraction + zone.toUpperCase())
    : undefined;
}

/**
 * Reads an instant as vendors spell it: RFC 3339, also with a blank before its zone, a zone without
 * its colon or minutes, or one called `UTC`; a date alone, which is its midnight in UTC; a Unix
 * time. A time without its zone is none.
 */
export function readAnyInstant(value: JsonValue): string | undefined {
  const text = value instanceof JsonNumber ? value.text : value;
  if (typeof text !== 'string') return undefined;
  const [, seconds, fraction = ''] = UNIX_TIME.exec(text) ?? [];
  if (seconds !== undefined)
    return toUtc(
      seconds.length > 10 ? Number(seconds) : Math.trunc(Number(seconds + fraction) * 1000),
    );
  return readInstant(
    text
      .replace(/^\d{4}-\d{2}-\d{2}$/, '$&T00:00:00Z')
      .replace(/ ?(?:UTC|GMT)$/, 'Z')
      .replace(/ (?=[Zz+-][\d:]*$)/, '')
      .replace(/([+-]\d{2})(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`),
  );
}
