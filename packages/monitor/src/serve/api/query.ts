import type { Context } from 'hono';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../options.ts';

/** A query that cannot be answered: what is wrong with it, in our words. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

const UNITS_MS = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS } as const;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A time: RFC 3339, a date, or how long ago it was, as in `7d`. */
export function parseInstant(name: string, text: string, now: Date): string {
  const [, amount, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const at =
    amount !== undefined
      ? now.getTime() - Number(amount) * UNITS_MS[unit as keyof typeof UNITS_MS]
      : INSTANT.test(text)
        ? Date.parse(text)
        : Number.NaN;
  // What lies outside has no four-digit year.
  if (Number.isNaN(at) || at < Date.UTC(1, 0, 1) || at >= Date.UTC(10_000, 0, 1))
    throw new QueryError(
      `${name} is no time: write 2026-01-31, 2026-01-31T08:00:00Z, or an age such as 12h or 7d`,
    );
  return new Date(at).toISOString();
}

/** The parameters of a request: those that there are, each at most once. */
export function readQuery<Name extends string>(
  context: Context,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const given = new URL(context.req.url).searchParams;
  for (const name of new Set(given.keys())) {
    if (!names.some((known) => known === name))
      throw new QueryError(
        `a query parameter is unknown: this path takes ${names.join(', ') || 'none'}`,
      );
    const values = given.getAll(name);
    if (values.length > 1) throw new QueryError(`${name} is given more than once`);
    if (values[0] === '') throw new QueryError(`${name} is empty: leave it out, or give a value`);
  }
  return Object.fromEntries([...given]) as Partial<Record<Name, string>>;
}

/** `true` or `false`. */
export function parseSwitch(name: string, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new QueryError(`${name} is true or false`);
  return text === 'true';
}

/** A whole number from 1 to the most that is given out at once. */
export function parseLimit(name: string, text: string, most: number): number {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > most)
    throw new QueryError(`${name} is a whole number from 1 to ${most}`);
  return limit;
}
