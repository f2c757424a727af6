import { type SeriesId, seriesKey } from '../../model/series.ts';
import { appendPoint } from '../append-point.ts';
import type { StoredPoint } from '../keep-points.ts';
import type { Change } from '../monitor-store.ts';
import { sortPoints } from '../sort-points.ts';
import type { Queryable } from './database.ts';
import { distinct, nameOf } from './names.ts';
import { ALL_POINTS, POINT_COLUMNS, type PointRow, toPoint } from './points.ts';
import { writePoints } from './write-points.ts';

/** The numbers of some series, by key; locked in one order, so that writers wait for each other and never in a circle. */
async function saveSeries(
  connection: Queryable,
  ids: readonly SeriesId[],
): Promise<ReadonlyMap<string, string>> {
  const columns = (['provider', 'owner', 'amount', 'unit'] as const).map((name) =>
    ids.map((id) => id[name]),
  );
  const given = 'unnest($1::text[], $2::text[], $3::text[], $4::text[])';
  await connection.all(
    `INSERT INTO fuelgauge.series (provider, owner, amount, unit)
      SELECT * FROM ${given} AS given ORDER BY 1, 2, 3, 4 ON CONFLICT DO NOTHING`,
    ...columns,
  );
  const rows = await connection.all<SeriesId & { readonly id: string }>(
    `SELECT series.id::text, series.provider, series.owner, series.amount, series.unit
      FROM fuelgauge.series JOIN ${given} AS given (provider, owner, amount, unit)
      USING (provider, owner, amount, unit) ORDER BY series.id FOR UPDATE OF series`,
    ...columns,
  );
  return new Map(rows.map((row) => [seriesKey(row), row.id]));
}

/** Which series there are, who shows them, and their new points: each added to the last one known. */
export async function savePoints(
  connection: Queryable,
  changes: readonly Change[],
  partitions: Set<string>,
): Promise<void> {
  const given = sortPoints(changes);
  if (given.length === 0) return;
  const ids = await saveSeries(
    connection,
    distinct(
      given.map(({ series }) => series),
      seriesKey,
    ),
  );
  const idOf = (series: SeriesId): string => ids.get(seriesKey(series)) ?? '';
  const shown = distinct(given, ({ shownBy, series }) => nameOf(shownBy) + idOf(series));
  await connection.all(
    `INSERT INTO fuelgauge.shown (provider, account, series)
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) ON CONFLICT DO NOTHING`,
    shown.map(({ shownBy }) => shownBy.provider),
    shown.map(({ shownBy }) => shownBy.account),
    shown.map(({ series }) => idOf(series)),
  );
  const last = new Map(
    (
      await connection.all<PointRow>(
        `SELECT ${POINT_COLUMNS} FROM unnest($1::bigint[]) AS wanted CROSS JOIN LATERAL
          (SELECT * FROM ${ALL_POINTS} AS stretch WHERE series = wanted ORDER BY at DESC LIMIT 1) AS newest`,
        [...ids.values()],
      )
    ).map((row) => [row.series, toPoint(row)]),
  );
  const rows = new Map<string, { readonly id: string; readonly point: StoredPoint }>();
  for (const { series, point } of given) {
    const id = idOf(series);
    const known = last.get(id);
    const appended = appendPoint(known, point);
    const isEdge = !appended.isNew && known?.isEdge === true;
    const next = { ...appended.point, isEdge };
    last.set(id, next);
    rows.set(JSON.stringify([id, next.at]), { id, point: next });
  }
  await writePoints(connection, [...rows.values()], partitions);
}
