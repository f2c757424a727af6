import type { Connection } from './connection.ts';
import { isSoundPoint, POINT_COLUMNS, type PointRow } from './points.ts';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What every row fulfils that was not damaged. */
  readonly sound: string;
  /** What SQL cannot say of it. */
  readonly isSound?: (row: Row) => boolean;
}

const isWhole = (...columns: readonly string[]): string =>
  columns.map((column) => `typeof(${column}) = 'integer'`).join(' AND ');

const TABLES: readonly Table[] = [
  {
    name: 'series',
    columns: ['id', 'provider', 'owner', 'amount', 'unit'],
    sound: "owner GLOB 'account:*' OR owner GLOB 'pool:*'",
  },
  { name: 'shown', columns: ['provider', 'account', 'series'], sound: isWhole('series') },
  { name: 'account', columns: ['provider', 'account', 'state'], sound: 'json_valid(state)' },
  {
    name: 'memory',
    columns: ['subject', 'rule', 'number', 'memory'],
    sound: `${isWhole('number')} AND json_valid(memory)`,
  },
  {
    name: 'episode',
    columns: ['subject', 'rule', 'number', 'provider', 'opened_at', 'resolved_at', 'episode'],
    sound: `${isWhole('number')} AND json_valid(episode)`,
  },
  {
    name: 'outbox',
    columns: ['position', 'id', 'channel', 'settled_at', 'posted'],
    sound: 'json_valid(posted)',
  },
  { name: 'compacted', columns: ['level', 'until'], sound: isWhole('until') },
];

const POINT: Table = {
  name: 'point',
  columns: `series, ${POINT_COLUMNS}`.split(', '),
  sound: `${isWhole('series', 'at', 'seen_for', 'is_edge')} AND seen_for >= 0
    AND at BETWEEN 0 AND 8640000000000000
    AND (remaining = 'Infinity' OR (remaining GLOB '*[0-9]' AND remaining NOT GLOB '*[^-.0-9]*'))
    AND (expiring IS NULL OR json_valid(expiring))`,
  isSound: (row) => isSoundPoint(row as unknown as PointRow),
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  series: ['id'],
  shown: ['provider', 'account', 'series'],
  account: ['provider', 'account'],
  memory: ['subject', 'rule'],
  episode: ['subject', 'rule', 'number'],
  outbox: ['position'],
  compacted: ['level'],
  point: ['series', 'at'],
};

const ROWS_AT_ONCE = 500;

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Copies what can be read of a database, however damaged: up to a page that cannot be read, and from the other
 * end up to it.
 * @param to - empty, of the same schema
 */
export function salvage(from: Connection, to: Connection): void {
  to.exec('PRAGMA foreign_keys = OFF');
  to.transaction(() => {
    for (const table of TABLES) copy(from, to, table);
    // By series, so that a damaged page costs only what stands on it.
    for (const { id } of to.all<{ id: number }>('SELECT id FROM series'))
      copy(from, to, { ...POINT, sound: `series = ${id} AND ${POINT.sound}` });
  });
}

function copy(from: Connection, to: Connection, table: Table): void {
  // What lies behind the damage is read from the other end.
  if (!walk(from, to, table, '>', 'ASC')) walk(from, to, table, '<', 'DESC');
}

/** @returns whether it came to the end */
function walk(
  from: Connection,
  to: Connection,
  { name, columns, sound, isSound = () => true }: Table,
  beyond: '<' | '>',
  direction: 'ASC' | 'DESC',
): boolean {
  const marks = (list: readonly string[]) => list.map(() => '?').join(', ');
  const names = columns.join(', ');
  const insert = `INSERT OR IGNORE INTO ${name} (${names}) VALUES (${marks(columns)})`;
  // In the order of the primary key, so that the table is walked and not sorted.
  const key = KEYS[name] ?? [];
  const order = key.map((column) => `${column} ${direction}`).join(', ');
  let last: Row | undefined;
  let size = ROWS_AT_ONCE;
  for (;;)
    try {
      const rest = last ? `AND (${key.join(', ')}) ${beyond} (${marks(key)})` : '';
      const rows = from.all<Row>(
        `SELECT ${names} FROM ${name} WHERE (${sound}) ${rest} ORDER BY ${order} LIMIT ${size}`,
        ...(last ? pick(last, key) : []),
      );
      for (const row of rows.filter(isSound)) to.run(insert, ...pick(row, columns));
      if (rows.length < size) return true;
      last = rows.at(-1);
    } catch {
      if (size === 1) return false;
      // One at a time up to the row that cannot be read.
      size = 1;
    }
}

const pick = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? null);
