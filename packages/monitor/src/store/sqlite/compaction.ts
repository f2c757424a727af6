import { keepPoints, type StoredPoint } from '../keep-points.ts';
import { type Level, listLevels, type Retention, settledUntil } from '../retention.ts';
import type { Connection } from './connection.ts';
import { POINT_COLUMNS, type PointRow, toStoredPoint } from './points.ts';

/** Inside a transaction of the caller. */
export function compactPoints(connection: Connection, now: string, retention: Retention): void {
  const series = connection.all<{ id: number }>('SELECT id FROM series');
  for (const level of listLevels(now, retention)) {
    const sql = 'SELECT until FROM compacted WHERE level = ?';
    const from =
      connection.get<{ until: number }>(sql, level.name)?.until ?? Number.MIN_SAFE_INTEGER;
    if (level.until <= from) continue;
    for (const { id } of series) compactSeries(connection, id, from, level);
    connection.run(
      'INSERT OR REPLACE INTO compacted (level, until) VALUES (?, ?)',
      ...[level.name, level.until],
    );
  }
  connection.run('DELETE FROM outbox WHERE settled_at < ?', settledUntil(now, retention));
}

function compactSeries(connection: Connection, id: number, from: number, level: Level): void {
  const read = (rest: string, ...values: readonly number[]): readonly StoredPoint[] =>
    connection
      .all<PointRow>(
        `SELECT ${POINT_COLUMNS} FROM point WHERE series = ? AND ${rest}`,
        id,
        ...values,
      )
      .map(toStoredPoint);
  const points = read('at >= ? AND at < ? ORDER BY at', from, level.until);
  if (points.length === 0) return;
  const [before] = read('at < ? ORDER BY at DESC LIMIT 1', from);
  const [after] = read('at >= ? ORDER BY at LIMIT 1', level.until);
  const stay = new Map(keepPoints(points, level, before, after).map((point) => [point.at, point]));
  for (const { at, isEdge } of points) {
    const kept = stay.get(at);
    if (!kept) connection.run('DELETE FROM point WHERE series = ? AND at = ?', id, Date.parse(at));
    else if (kept.isEdge !== isEdge) {
      const sql = 'UPDATE point SET is_edge = ? WHERE series = ? AND at = ?';
      connection.run(sql, kept.isEdge ? 1 : 0, id, Date.parse(at));
    }
  }
}
