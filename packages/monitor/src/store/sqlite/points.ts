import type { Point } from '../../model/series.ts';
import type { StoredPoint } from '../keep-points.ts';
import { damage, parseRow } from './parse-row.ts';
import { toInstant } from './to-instant.ts';

type Writable<Given> = { -readonly [Name in keyof Given]: Given[Name] };

/** A row of the table `point`, without its series. */
export interface PointRow {
  readonly at: number;
  readonly seen_for: number;
  readonly remaining: string;
  readonly as_of: string | null;
  readonly resets_at: string | null;
  readonly topped_up_at: string | null;
  readonly expires_at: string | null;
  readonly item: string | null;
  readonly expiring: string | null;
  readonly clock_at: string | null;
  readonly is_edge: number;
}

export const POINT_COLUMNS =
  'at, seen_for, remaining, as_of, resets_at, topped_up_at, expires_at, item, expiring, clock_at, is_edge';

const AMOUNT = /^(?:Infinity|-?\d{1,99}(?:\.\d{1,99})?)$/;

/** What SQLite cannot see: it looks at the form of a page, and not at what stands in its rows. */
export const isSoundPoint = (row: PointRow): boolean =>
  AMOUNT.test(row.remaining) &&
  isTime(row.as_of) &&
  isTime(row.resets_at) &&
  isTime(row.topped_up_at) &&
  isTime(row.expires_at) &&
  isTime(row.clock_at);

const isTime = (text: string | null): boolean => text === null || !Number.isNaN(Date.parse(text));

/** Spelled out, since a history has thousands of them. */
export function toPoint(row: PointRow): Point {
  if (!isSoundPoint(row)) throw damage();
  const at = toInstant(row.at);
  const point: Writable<Point> = {
    at,
    seenAt: row.seen_for === 0 ? at : toInstant(row.at + row.seen_for),
    remaining: row.remaining,
  };
  if (row.as_of !== null) point.asOf = row.as_of;
  if (row.resets_at !== null) point.resetsAt = row.resets_at;
  if (row.topped_up_at !== null) point.toppedUpAt = row.topped_up_at;
  if (row.expires_at !== null) point.expiresAt = row.expires_at;
  if (row.item !== null) point.item = row.item;
  if (row.clock_at !== null) point.clockAt = row.clock_at;
  if (row.expiring !== null) point.expiring = parseRow(row.expiring);
  return point;
}

export const toStoredPoint = (row: PointRow): StoredPoint => ({
  ...toPoint(row),
  isEdge: row.is_edge === 1,
});

/** In the order of {@link POINT_COLUMNS}. */
export function toPointValues(point: StoredPoint): readonly (string | number | null)[] {
  const at = Date.parse(point.at);
  return [
    at,
    Date.parse(point.seenAt) - at,
    point.remaining,
    point.asOf ?? null,
    point.resetsAt ?? null,
    point.toppedUpAt ?? null,
    point.expiresAt ?? null,
    point.item ?? null,
    point.expiring === undefined ? null : JSON.stringify(point.expiring),
    point.clockAt ?? null,
    point.isEdge ? 1 : 0,
  ];
}
