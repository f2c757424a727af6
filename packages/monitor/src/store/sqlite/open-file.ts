import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkIndexes } from './check.ts';
import { type Connection, openConnection } from './connection.ts';
import { faultOf } from './fault.ts';
import { SCHEMA } from './migrations.ts';
import { withPatience } from './patience.ts';
import { migrate, newer, notOurs, readSchema } from './schema.ts';

const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const HEADER_LENGTH = 100;

/**
 * Opens the file for writing, and makes it where there is none: for its user alone.
 * @throws StoreError where it is not ours to write; else as the system does
 */
export async function openFile(path: string, patienceMs: number): Promise<Connection> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Made before SQLite makes it, since that would let everybody read it; its companions get the same mode.
  closeSync(openSync(path, existsSync(path) ? 'r' : 'a', 0o600));
  checkHeader(path);
  await withPatience(() => peek(path), path, patienceMs);
  const connection = await openConnection(path);
  try {
    await withPatience(
      () => {
        connection.exec(
          'PRAGMA busy_timeout = 100; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 4194304; PRAGMA foreign_keys = ON',
        );
        migrate(connection, path);
        checkIndexes(connection);
      },
      path,
      patienceMs,
    );
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Looks at the bytes, so that SQLite does not even open what is not ours. An empty file is a new one. */
function checkHeader(path: string): void {
  if (statSync(path).isDirectory()) throw notOurs(path);
  const bytes = Buffer.alloc(HEADER_LENGTH);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, HEADER_LENGTH, 0);
  closeSync(file);
  if (length === 0) return;
  if (!bytes.toString('latin1').startsWith(MAGIC)) throw notOurs(path);
  const schema = bytes.readUInt32BE(USER_VERSION_AT);
  if (schema > SCHEMA) throw newer(path, schema);
}

/** The header may be behind the journal: looked at without the right to write, which would tidy it up. */
async function peek(path: string): Promise<void> {
  if (statSync(path).size === 0) return;
  const connection = await openReadOnly(path);
  try {
    readSchema(connection, path);
  } finally {
    connection.close();
  }
}

/** For readers. A file in a folder that cannot be written needs no journal: nobody writes it. */
export async function openReadOnly(path: string): Promise<Connection> {
  const connection = await openConnection(path, { readOnly: true });
  try {
    connection.exec('PRAGMA busy_timeout = 100');
    connection.get('SELECT count(*) FROM sqlite_schema');
    return connection;
  } catch (error) {
    connection.close();
    if (existsSync(`${path}-wal`) || faultOf(error, path)?.kind === 'damaged') throw error;
    return await openUnchanging(path).catch(() => {
      throw error;
    });
  }
}

/** Not before Node 22.15, which takes a URL. */
const openUnchanging = (path: string): Promise<Connection> =>
  openConnection(new URL(`${pathToFileURL(path)}?immutable=1`), { readOnly: true });
