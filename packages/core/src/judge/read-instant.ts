const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 instant, whatever its offset.
 * @returns it in UTC as `Date#toISOString` writes it; undefined where it is none
 */
export function readInstant(text: string): string | undefined {
  const [, date, time, fraction = '', zone] = RFC3339.exec(text) ?? [];
  if (date === undefined || time === undefined || zone === undefined) return undefined;
  // Date takes 31 April for 1 May: the local part must survive the way there and back.
  const local = new Date(`${date}T${time}Z`);
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${date}T${time}`)) return undefined;
  const instant = new Date(`${date}T${time}${fraction}${zone.toUpperCase()}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
