/** Marks our files among SQLite databases: `fuel` in ASCII. */
export const APPLICATION_ID = 0x6675656c;

/**
 * Every schema that was ever released, as the step to it from the one before; `PRAGMA user_version` counts
 * them. A step is never changed, only added. Instants of points are milliseconds, since there are millions
 * of them; amounts are TEXT, since a NUMERIC column rounds them, and are never summed here.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL, owner TEXT NOT NULL, amount TEXT NOT NULL, unit TEXT NOT NULL,
    UNIQUE (provider, owner, amount, unit)
  ) STRICT;

  -- Which accounts show a series: several, where it is a pool.
  CREATE TABLE shown (
    provider TEXT NOT NULL, account TEXT NOT NULL, series INTEGER NOT NULL REFERENCES series,
    PRIMARY KEY (provider, account, series)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE point (
    series INTEGER NOT NULL REFERENCES series,
    at INTEGER NOT NULL,
    -- How long it was seen unchanged, in milliseconds.
    seen_for INTEGER NOT NULL,
    remaining TEXT NOT NULL,
    as_of TEXT, resets_at TEXT, topped_up_at TEXT,
    -- 1: a side of a rise, which compaction keeps.
    is_edge INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (series, at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE account (
    provider TEXT NOT NULL, account TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (provider, account)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE memory (
    subject TEXT NOT NULL, rule TEXT NOT NULL, number INTEGER NOT NULL, memory TEXT NOT NULL,
    PRIMARY KEY (subject, rule)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE episode (
    subject TEXT NOT NULL, rule TEXT NOT NULL, number INTEGER NOT NULL,
    provider TEXT NOT NULL, opened_at TEXT NOT NULL, resolved_at TEXT, episode TEXT NOT NULL,
    PRIMARY KEY (subject, rule, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX episode_by_time ON episode (opened_at);
  CREATE INDEX episode_firing ON episode (opened_at) WHERE resolved_at IS NULL;

  CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL, channel TEXT NOT NULL, settled_at TEXT, posted TEXT NOT NULL,
    UNIQUE (id, channel)
  ) STRICT;
  CREATE INDEX outbox_waiting ON outbox (channel, position) WHERE settled_at IS NULL;

  -- Before which instant points were compacted already.
  CREATE TABLE compacted (
    level TEXT PRIMARY KEY, until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Which process delivers, when several write.
  CREATE TABLE deliverer (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    holder TEXT NOT NULL, pid INTEGER NOT NULL, host TEXT NOT NULL, seen_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- When money of it is lost.
  ALTER TABLE point ADD COLUMN expires_at TEXT;
  `,
  `
  -- Which item of a list it is, and how much of it is lost when: JSON.
  ALTER TABLE point ADD COLUMN item TEXT;
  ALTER TABLE point ADD COLUMN expiring TEXT;
  -- What the clock said, where it is long before that.
  ALTER TABLE point ADD COLUMN clock_at TEXT;
  `,
];

export const SCHEMA: number = MIGRATIONS.length;
