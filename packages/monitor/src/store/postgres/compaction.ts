import { keepPoints, type StoredPoint } from '../keep-points.ts';
import { type Level, listLevels, type Retention, settledUntil } from '../retention.ts';
import type { Queryable } from './database.ts';
import { dropPartitions } from './partitions.ts';
import { ALL_POINTS, POINT_COLUMNS, type PointRow, toPoint } from './points.ts';

/** Inside a transaction of the caller. */
export async function compactPoints(
  connection: Queryable,
  now: string,
  retention: Retention,
): Promise<void> {
  await connection.all(`SELECT pg_advisory_xact_lock(hashtext('fuelgauge compaction'))`);
  for (const level of listLevels(now, retention)) {
    const [row] = await connection.all<{ until: Date }>(
      'SELECT until FROM fuelgauge.compacted WHERE level = $1',
      level.name,
    );
    const from = row?.until.getTime() ?? Number.NEGATIVE_INFINITY;
    if (level.until <= from) continue;
    const until = new Date(level.until).toISOString();
    // Only these are locked: writers of all others would wait for as long as this takes.
    const series = await connection.all<{ id: string }>(
      `SELECT id::text FROM fuelgauge.series WHERE id IN
        (SELECT series FROM ${ALL_POINTS} AS stretch WHERE at >= $1 AND at < $2) ORDER BY id FOR UPDATE`,
      ...[Number.isFinite(from) ? new Date(from).toISOString() : '-infinity', until],
    );
    for (const { id } of series) await compactSeries(connection, id, from, level);
    await connection.all(
      `INSERT INTO fuelgauge.compacted (level, until) VALUES ($1, $2)
        ON CONFLICT (level) DO UPDATE SET until = excluded.until`,
      ...[level.name, until],
    );
    if (level.name === 'hours') await dropPartitions(connection, until);
  }
  await connection.all(
    'DELETE FROM fuelgauge.outbox WHERE settled_at < $1',
    settledUntil(now, retention),
  );
}

async function compactSeries(
  connection: Queryable,
  id: string,
  fromMs: number,
  level: Level,
): Promise<void> {
  const from = Number.isFinite(fromMs) ? new Date(fromMs).toISOString() : '-infinity';
  const until = new Date(level.until).toISOString();
  const read = async (
    rest: string,
    ...values: readonly string[]
  ): Promise<readonly StoredPoint[]> =>
    (
      await connection.all<PointRow>(
        `SELECT ${POINT_COLUMNS} FROM ${ALL_POINTS} AS stretch WHERE series = $1 AND ${rest}`,
        ...[id, ...values],
      )
    ).map(toPoint);
  const points = await read('at >= $2 AND at < $3 ORDER BY at', from, until);
  if (points.length === 0) return;
  const [before] = await read('at < $2 ORDER BY at DESC LIMIT 1', from);
  const [after] = await read('at >= $2 ORDER BY at LIMIT 1', until);
  const stay = keepPoints(points, level, before, after);
  // What stays moves out of the weeks, which are dropped whole.
  await connection.all(
    `INSERT INTO fuelgauge.kept_point SELECT point.* FROM fuelgauge.point
      WHERE series = $1 AND at = ANY($2::timestamptz[]) ON CONFLICT DO NOTHING`,
    ...[id, stay.map(({ at }) => at)],
  );
  await connection.all(
    'DELETE FROM fuelgauge.point WHERE series = $1 AND at >= $2 AND at < $3',
    ...[id, from, until],
  );
  await connection.all(
    `DELETE FROM fuelgauge.kept_point
      WHERE series = $1 AND at >= $2 AND at < $3 AND NOT at = ANY($4::timestamptz[])`,
    ...[id, from, until, stay.map(({ at }) => at)],
  );
  await connection.all(
    `UPDATE fuelgauge.kept_point SET is_edge = at = ANY($4::timestamptz[])
      WHERE series = $1 AND at >= $2 AND at < $3`,
    ...[id, from, until, stay.filter(({ isEdge }) => isEdge).map(({ at }) => at)],
  );
}
