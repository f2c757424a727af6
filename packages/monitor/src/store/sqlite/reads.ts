import type { AccountName, AccountState } from '../../model/account-state.ts';
import type { Episode, RuleMemory } from '../../model/episode.ts';
import type { Series, SeriesId } from '../../model/series.ts';
import type { Background, EpisodeQuery, HistoryQuery } from '../monitor-store.ts';
import { byAccount, bySeries, bySubject } from '../order.ts';
import { DEFAULT_EPISODES, matchesAccount, subjectsOf } from '../select.ts';
import type { Connection } from './connection.ts';
import { parseRow } from './parse-row.ts';
import { POINT_COLUMNS, type PointRow, toPoint } from './points.ts';

interface SeriesRow extends SeriesId {
  readonly id: number;
}

const toId = ({ provider, owner, amount, unit }: SeriesRow): SeriesId => ({
  provider,
  owner,
  amount,
  unit,
});

export function readStates(
  connection: Connection,
  query: Partial<AccountName> = {},
): readonly AccountState[] {
  return connection
    .all<{ state: string }>('SELECT state FROM account')
    .map(({ state }) => parseRow<AccountState>(state))
    .filter((state) => matchesAccount(state, query))
    .sort(byAccount);
}

/** Series that an account shows, pools included. */
function findSeries(connection: Connection, query: Partial<AccountName>): readonly SeriesRow[] {
  return connection.all<SeriesRow>(
    `SELECT id, provider, owner, amount, unit FROM series WHERE id IN (
      SELECT series FROM shown WHERE provider = coalesce(?, provider) AND account = coalesce(?, account))`,
    query.provider ?? null,
    query.account ?? null,
  );
}

/** Stretches do not overlap, so that only the last one that began before a time can reach it. */
function readPoints(
  connection: Connection,
  rows: readonly SeriesRow[],
  { since, until }: Pick<HistoryQuery, 'since' | 'until'>,
): readonly Series[] {
  const from = since === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(since);
  const to = until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(until);
  return rows
    .map((row) => ({
      ...toId(row),
      points: connection
        .all<PointRow>(
          `SELECT ${POINT_COLUMNS} FROM point WHERE series = ? AND at <= ? AND at + seen_for >= ?
            AND at >= coalesce((SELECT max(at) FROM point WHERE series = ? AND at <= ?), ?)
            ORDER BY at`,
          ...[row.id, to, from, row.id, from, from],
        )
        .map(toPoint),
    }))
    .filter(({ points }) => points.length > 0)
    .sort(bySeries);
}

export const readHistory = (connection: Connection, query: HistoryQuery = {}): readonly Series[] =>
  readPoints(connection, findSeries(connection, query), query);

export function readBackground(
  connection: Connection,
  accounts: readonly AccountName[],
  since: string,
): Background {
  const rows = new Map<number, SeriesRow>();
  for (const name of accounts)
    for (const row of findSeries(connection, name)) rows.set(row.id, row);
  const ids = [...rows.values()];
  const subjects = JSON.stringify([...subjectsOf(accounts, ids)]);
  const states = accounts.flatMap(({ provider, account }) => {
    const sql = 'SELECT state FROM account WHERE provider = ? AND account = ?';
    const row = connection.get<{ state: string }>(sql, provider, account);
    return row ? [parseRow<AccountState>(row.state)] : [];
  });
  return {
    states: states.sort(byAccount),
    series: readPoints(connection, ids, { since }),
    memories: connection
      .all<{ memory: string }>(
        'SELECT memory FROM memory WHERE subject IN (SELECT value FROM json_each(?))',
        subjects,
      )
      .map(({ memory }) => parseRow<RuleMemory>(memory))
      .sort(bySubject),
  };
}

export function readEpisodes(connection: Connection, query: EpisodeQuery = {}): readonly Episode[] {
  const { firing = false, provider = null, account = null, limit = DEFAULT_EPISODES } = query;
  return connection
    .all<{ episode: string }>(
      `SELECT episode FROM episode WHERE provider = coalesce(?, provider)
        ${firing ? 'AND resolved_at IS NULL' : ''}
        AND (? IS NULL OR EXISTS (
          SELECT 1 FROM json_each(episode, '$.facts.accounts') WHERE value = ?))
        ORDER BY opened_at DESC, subject, rule, number DESC LIMIT ?`,
      ...[provider, account, account, limit],
    )
    .map(({ episode }) => parseRow<Episode>(episode));
}
