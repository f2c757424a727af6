import { omitUndefined } from '@fuelgauge/core/internal';
import type { StoredPoint } from '../keep-points.ts';

/** A row of a table of points. */
export interface PointRow {
  readonly series: string;
  readonly at: Date;
  readonly seen_at: Date;
  readonly remaining: string;
  readonly as_of: string | null;
  readonly resets_at: string | null;
  readonly topped_up_at: string | null;
  readonly expires_at: string | null;
  readonly item: string | null;
  readonly expiring: string | null;
  readonly clock_at: string | null;
  readonly is_edge: boolean;
}

/** NUMERIC keeps the zeros that it was given; a Decimal has none. */
export const POINT_COLUMNS =
  'series, at, seen_at, trim_scale(remaining)::text AS remaining, as_of, resets_at, topped_up_at, expires_at, item, expiring, clock_at, is_edge';

/** Both tables of points as one. */
export const ALL_POINTS = `(SELECT * FROM fuelgauge.point UNION ALL SELECT * FROM fuelgauge.kept_point)`;

export const toPoint = (row: PointRow): StoredPoint => ({
  at: row.at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  remaining: row.remaining,
  ...omitUndefined({
    asOf: row.as_of ?? undefined,
    resetsAt: row.resets_at ?? undefined,
    toppedUpAt: row.topped_up_at ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    expiring: row.expiring === null ? undefined : JSON.parse(row.expiring),
    item: row.item ?? undefined,
    clockAt: row.clock_at ?? undefined,
  }),
  isEdge: row.is_edge,
});
