import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { describeStore } from '../../test-support/store-contract.ts';
import { temporaryFile } from '../../test-support/temporary-file.ts';
import { openSqliteReader } from '../sqlite-reader.ts';
import { openSqliteStore } from '../sqlite-store.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA } from './migrations.ts';

/** A database as a release of that schema left it. */
function makeOld(schema: number): string {
  const path = temporaryFile();
  const raw = new DatabaseSync(path);
  raw.exec('PRAGMA journal_mode = WAL');
  for (const step of MIGRATIONS.slice(0, schema)) raw.exec(step);
  if (schema > 0)
    raw.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${schema}`);
  raw.close();
  return path;
}

function readSchemaOf(path: string): unknown {
  const raw = new DatabaseSync(path, { readOnly: true });
  const [version, tables] = [
    raw.prepare('PRAGMA user_version').get(),
    raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
  ];
  raw.close();
  return { version, tables };
}

describe.each(Array.from({ length: SCHEMA + 1 }, (_, schema) => ({ schema })))(
  'from schema $schema',
  ({ schema }) => {
    test('a file becomes what a new one is', async () => {
      const [old, fresh] = [makeOld(schema), temporaryFile()];
      for (const path of [old, fresh]) await (await openSqliteStore(path)).close();
      expect(readSchemaOf(old)).toEqual(readSchemaOf(fresh));
    });

    describeStore('a store', () => openSqliteStore(makeOld(schema)));
  },
);

/** A released step is never changed: files that took it would differ from those that take it now. */
test('the steps are those that were released', () => {
  const hashes = MIGRATIONS.map((step) => createHash('sha256').update(step).digest('hex'));
  expect(hashes.map((hash) => hash.slice(0, 12))).toMatchInlineSnapshot(`
    [
      "61739b7b75bf",
      "34f28ccf9c08",
      "344cc011918b",
    ]
  `);
});

test.each([
  { given: 'nothing', make: () => temporaryFile(), want: /There is no history at .* start one/ },
  { given: 'an empty database', make: () => makeOld(0), want: /Nothing was written to .* start a/ },
])('a reader of $given says so', async ({ make, want }) => {
  await expect(openSqliteReader(make())).rejects.toThrow(want);
});
