/**
 * Every schema that was ever released, as the step to it from the one before; the table `schema_version`
 * counts them. A step is never changed, only added. Amounts are NUMERIC, which is exact and holds
 * Infinity, and are read as text without superfluous zeros.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE fuelgauge.series (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider text NOT NULL, owner text NOT NULL, amount text NOT NULL, unit text NOT NULL,
    UNIQUE (provider, owner, amount, unit)
  );

  -- Which accounts show a series: several, where it is a pool.
  CREATE TABLE fuelgauge.shown (
    provider text NOT NULL, account text NOT NULL,
    series bigint NOT NULL REFERENCES fuelgauge.series,
    PRIMARY KEY (provider, account, series)
  );

  -- Every change of the last weeks, a partition a week: a week is forgotten by dropping it.
  CREATE TABLE fuelgauge.point (
    series bigint NOT NULL,
    at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    remaining numeric NOT NULL,
    as_of text, resets_at text, topped_up_at text,
    is_edge boolean NOT NULL DEFAULT false,
    PRIMARY KEY (series, at)
  ) PARTITION BY RANGE (at);

  -- The last value of each hour or day, and both sides of rises, from before those weeks.
  CREATE TABLE fuelgauge.kept_point (
    LIKE fuelgauge.point INCLUDING ALL
  );

  -- For readers: what was left, when, of which amount.
  CREATE VIEW fuelgauge.balance_history AS
    SELECT series.provider, series.owner, series.amount, series.unit,
      stretch.at, stretch.seen_at, stretch.remaining, stretch.resets_at
    FROM fuelgauge.series
    JOIN (SELECT * FROM fuelgauge.point UNION ALL SELECT * FROM fuelgauge.kept_point) AS stretch
      ON stretch.series = series.id;

  CREATE TABLE fuelgauge.account (
    provider text NOT NULL, account text NOT NULL, state jsonb NOT NULL,
    PRIMARY KEY (provider, account)
  );

  CREATE TABLE fuelgauge.memory (
    subject text NOT NULL, rule text NOT NULL, number integer NOT NULL, memory jsonb NOT NULL,
    PRIMARY KEY (subject, rule)
  );

  CREATE TABLE fuelgauge.episode (
    subject text NOT NULL, rule text NOT NULL, number integer NOT NULL,
    provider text NOT NULL, opened_at text NOT NULL, resolved_at text, episode jsonb NOT NULL,
    PRIMARY KEY (subject, rule, number)
  );
  CREATE INDEX episode_by_time ON fuelgauge.episode (opened_at);
  CREATE INDEX episode_firing ON fuelgauge.episode (opened_at) WHERE resolved_at IS NULL;

  CREATE TABLE fuelgauge.outbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL, channel text NOT NULL, settled_at text, posted jsonb NOT NULL,
    UNIQUE (id, channel)
  );
  CREATE INDEX outbox_waiting ON fuelgauge.outbox (channel, position) WHERE settled_at IS NULL;

  -- Before which instant points were compacted already.
  CREATE TABLE fuelgauge.compacted (
    level text PRIMARY KEY, until timestamptz NOT NULL
  );
  `,
  `
  -- When money of it is lost.
  ALTER TABLE fuelgauge.point ADD COLUMN expires_at text;
  ALTER TABLE fuelgauge.kept_point ADD COLUMN expires_at text;
  `,
  `
  -- Which item of a list it is; how much of it is lost when: JSON; what the clock said, where it is long before that.
  ALTER TABLE fuelgauge.point ADD COLUMN item text, ADD COLUMN expiring text, ADD COLUMN clock_at text;
  ALTER TABLE fuelgauge.kept_point ADD COLUMN item text, ADD COLUMN expiring text, ADD COLUMN clock_at text;
  `,
];

export const SCHEMA: number = MIGRATIONS.length;
