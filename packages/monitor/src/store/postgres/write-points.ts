import type { StoredPoint } from '../keep-points.ts';
import type { Queryable } from './database.ts';
import { createPartitions } from './partitions.ts';

/** Rows as they are to be: a stretch that is known gets a new end, wherever it lies. */
export async function writePoints(
  connection: Queryable,
  rows: readonly { readonly id: string; readonly point: StoredPoint }[],
  partitions: Set<string>,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const ats = rows.map(({ point }) => point.at);
  const seen = rows.map(({ point }) => point.seenAt);
  // A stretch that goes on longer than changes are kept lies among the old ones.
  const old = await connection.all<{ series: string; at: Date }>(
    `UPDATE fuelgauge.kept_point AS kept SET seen_at = given.seen_at
      FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS given (series, at, seen_at)
      WHERE kept.series = given.series AND kept.at = given.at RETURNING kept.series::text, kept.at`,
    ...[ids, ats, seen],
  );
  const isOld = new Set(old.map(({ series, at }) => JSON.stringify([series, at.toISOString()])));
  const fresh = rows.filter(({ id, point }) => !isOld.has(JSON.stringify([id, point.at])));
  await createPartitions(
    connection,
    fresh.map(({ point }) => point.at),
    partitions,
  );
  const column = (read: (point: StoredPoint) => string | boolean | null) =>
    fresh.map(({ point }) => read(point));
  await connection.all(
    `INSERT INTO fuelgauge.point (series, at, seen_at, remaining, as_of, resets_at, topped_up_at, expires_at, item, expiring, clock_at, is_edge)
      SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::numeric[],
        $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::boolean[])
      ON CONFLICT (series, at) DO UPDATE SET seen_at = excluded.seen_at`,
    fresh.map(({ id }) => id),
    column(({ at }) => at),
    column(({ seenAt }) => seenAt),
    column(({ remaining }) => remaining),
    column(({ asOf }) => asOf ?? null),
    column(({ resetsAt }) => resetsAt ?? null),
    column(({ toppedUpAt }) => toppedUpAt ?? null),
    column(({ expiresAt }) => expiresAt ?? null),
    column(({ item }) => item ?? null),
    column(({ expiring }) => (expiring === undefined ? null : JSON.stringify(expiring))),
    column(({ clockAt }) => clockAt ?? null),
    column(({ isEdge }) => isEdge),
  );
}
