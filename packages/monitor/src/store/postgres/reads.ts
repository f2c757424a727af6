import type { AccountName, AccountState } from '../../model/account-state.ts';
import type { Episode, RuleMemory } from '../../model/episode.ts';
import type { Series, SeriesId } from '../../model/series.ts';
import type { Background, EpisodeQuery, HistoryQuery } from '../monitor-store.ts';
import { byAccount, bySeries, bySubject } from '../order.ts';
import { DEFAULT_EPISODES, subjectsOf } from '../select.ts';
import type { Queryable } from './database.ts';
import { ALL_POINTS, POINT_COLUMNS, type PointRow, toPoint } from './points.ts';

interface SeriesRow extends SeriesId {
  readonly id: string;
}

const SERIES_COLUMNS = 'series.id::text, series.provider, series.owner, series.amount, series.unit';

export async function readStates(
  connection: Queryable,
  {
    provider = null,
    account = null,
  }: { readonly provider?: string | null; readonly account?: string | null } = {},
): Promise<readonly AccountState[]> {
  const rows = await connection.all<{ state: AccountState }>(
    `SELECT state FROM fuelgauge.account
      WHERE ($1::text IS NULL OR provider = $1) AND ($2::text IS NULL OR account = $2)`,
    ...[provider, account],
  );
  return rows.map(({ state }) => state).sort(byAccount);
}

/** Stretches do not overlap, so that only the last one that began before a time can reach it. */
async function readPoints(
  connection: Queryable,
  rows: readonly SeriesRow[],
  { since = '-infinity', until = 'infinity' }: Pick<HistoryQuery, 'since' | 'until'>,
): Promise<readonly Series[]> {
  const found = await connection.all<PointRow>(
    `SELECT ${POINT_COLUMNS} FROM ${ALL_POINTS} AS stretch
      WHERE series = ANY($1::bigint[]) AND seen_at >= $2::timestamptz AND at <= $3::timestamptz ORDER BY at`,
    rows.map(({ id }) => id),
    ...[since, until],
  );
  const points = new Map<string, PointRow[]>(rows.map(({ id }) => [id, []]));
  for (const row of found) points.get(row.series)?.push(row);
  return rows
    .map(({ id, provider, owner, amount, unit }) => ({
      provider,
      owner,
      amount,
      unit,
      points: (points.get(id) ?? []).map(toPoint).map(({ isEdge: _, ...point }) => point),
    }))
    .filter((series) => series.points.length > 0)
    .sort(bySeries);
}

export async function readHistory(
  connection: Queryable,
  { provider, account, ...time }: HistoryQuery = {},
): Promise<readonly Series[]> {
  const rows = await connection.all<SeriesRow>(
    `SELECT ${SERIES_COLUMNS} FROM fuelgauge.series WHERE id IN (SELECT series FROM fuelgauge.shown
      WHERE ($1::text IS NULL OR provider = $1) AND ($2::text IS NULL OR account = $2))`,
    ...[provider ?? null, account ?? null],
  );
  return readPoints(connection, rows, time);
}

export async function readBackground(
  connection: Queryable,
  accounts: readonly AccountName[],
  since: string,
): Promise<Background> {
  const names = [accounts.map(({ provider }) => provider), accounts.map(({ account }) => account)];
  const given = 'unnest($1::text[], $2::text[]) AS given (provider, account)';
  const rows = await connection.all<SeriesRow>(
    `SELECT DISTINCT ${SERIES_COLUMNS} FROM fuelgauge.shown JOIN ${given} USING (provider, account)
      JOIN fuelgauge.series ON series.id = shown.series`,
    ...names,
  );
  const [states, series, memories] = await Promise.all([
    connection.all<{ state: AccountState }>(
      `SELECT state FROM fuelgauge.account JOIN ${given} USING (provider, account)`,
      ...names,
    ),
    readPoints(connection, rows, { since }),
    connection.all<{ memory: RuleMemory }>(
      'SELECT memory FROM fuelgauge.memory WHERE subject = ANY($1::text[])',
      [...subjectsOf(accounts, rows)],
    ),
  ]);
  return {
    states: states.map(({ state }) => state).sort(byAccount),
    series,
    memories: memories.map(({ memory }) => memory).sort(bySubject),
  };
}

export async function readEpisodes(
  connection: Queryable,
  { firing = false, provider, account, limit = DEFAULT_EPISODES }: EpisodeQuery = {},
): Promise<readonly Episode[]> {
  const rows = await connection.all<{ episode: Episode }>(
    `SELECT episode FROM fuelgauge.episode
      WHERE ($1::text IS NULL OR provider = $1) ${firing ? 'AND resolved_at IS NULL' : ''}
        AND ($2::text IS NULL OR episode -> 'facts' -> 'accounts' ? $2)
      ORDER BY opened_at DESC, subject COLLATE "C", rule COLLATE "C", number DESC LIMIT $3`,
    ...[provider ?? null, account ?? null, limit],
  );
  return rows.map(({ episode }) => episode);
}
