const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

function toUtc(text: string): string | undefined {
  const date = new Date(text);
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
