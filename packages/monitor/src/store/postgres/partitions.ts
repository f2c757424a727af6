import type { Change } from '../monitor-store.ts';
import type { Database, Queryable } from './database.ts';

const WEEK = 7 * 24 * 3_600_000;
/** A Monday. */
const FIRST_WEEK = Date.parse('1970-01-05T00:00:00.000Z');

/** The week of an instant: its name, and where it begins and ends. */
export function weekOf(at: string): {
  readonly name: string;
  readonly from: string;
  readonly to: string;
} {
  const begin = Math.floor((Date.parse(at) - FIRST_WEEK) / WEEK) * WEEK + FIRST_WEEK;
  const [from, to] = [begin, begin + WEEK].map((ms) => new Date(ms).toISOString()) as [
    string,
    string,
  ];
  return { name: `point_${from.slice(0, 10).replaceAll('-', '_')}`, from, to };
}

/**
 * Makes the partitions that some instants fall into. Several processes may do so at once.
 * @param known - weeks that are there: nothing is asked for them again
 */
export async function createPartitions(
  connection: Queryable,
  instants: Iterable<string>,
  known: Set<string>,
): Promise<void> {
  const weeks = new Map([...instants].map((at) => [weekOf(at).name, weekOf(at)]));
  for (const { name, from, to } of weeks.values()) {
    if (known.has(name)) continue;
    // The lock is held until the transaction ends: all who write would wait for each other.
    if (await isThere(connection, name)) {
      known.add(name);
      continue;
    }
    // Two that create it at once would fail one of them.
    await connection.all(`SELECT pg_advisory_xact_lock(hashtext('fuelgauge partitions'))`);
    await connection.all(
      `CREATE TABLE IF NOT EXISTS fuelgauge.${name} PARTITION OF fuelgauge.point FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  }
}

async function isThere(connection: Queryable, name: string): Promise<boolean> {
  const rows = await connection.all(
    `SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'fuelgauge' AND tablename = $1`,
    name,
  );
  return rows.length > 0;
}

/**
 * Makes the weeks of some changes, before the transaction that writes them: that one reads points, so that two of them
 * which made a partition would wait for each other in a circle.
 */
export async function preparePartitions(
  database: Database,
  changes: readonly Change[],
  known: Set<string>,
): Promise<void> {
  const instants = changes.flatMap(({ points }) => points.map(({ point }) => point.at));
  if (instants.every((at) => known.has(weekOf(at).name))) return;
  await database.transaction((connection) => createPartitions(connection, instants, known));
}

/** Drops the weeks that end before an instant: nothing is in them any more. */
export async function dropPartitions(connection: Queryable, until: string): Promise<void> {
  const rows = await connection.all<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_inherits ON inhrelid = pg_class.oid
      WHERE inhparent = 'fuelgauge.point'::regclass`,
  );
  for (const { name } of rows) {
    const day = /^point_(\d{4,})_(\d{2})_(\d{2})$/.exec(name);
    if (day === null) continue;
    const { to } = weekOf(`${day[1]}-${day[2]}-${day[3]}T00:00:00.000Z`);
    if (to <= until) await connection.all(`DROP TABLE fuelgauge.${name}`);
  }
}
