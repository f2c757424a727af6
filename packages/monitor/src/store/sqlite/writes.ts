import type { AccountName, AccountState } from '../../model/account-state.ts';
import type { Episode, RuleMemory } from '../../model/episode.ts';
import type { SeriesId } from '../../model/series.ts';
import { appendPoint } from '../append-point.ts';
import type { Change, ChannelMessage, DeliveryOutcome } from '../monitor-store.ts';
import { nextState } from '../next-state.ts';
import { afterTry, type Posted, takeDue } from '../outbox.ts';
import { isNews, isOutdated } from '../same-fact.ts';
import { type NewPoint, sortPoints } from '../sort-points.ts';
import type { Connection } from './connection.ts';
import { parseRow } from './parse-row.ts';
import { POINT_COLUMNS, type PointRow, toPoint, toPointValues } from './points.ts';

/** All of it inside a transaction of the caller. @returns the episodes that were new */
export function saveChanges(
  connection: Connection,
  changes: readonly Change[],
): readonly Episode[] {
  for (const point of sortPoints(changes)) savePoint(connection, point);
  return changes.flatMap((change) => {
    const { reading, at, memories, episodes, repeats } = change;
    saveState(connection, nextState(findState(connection, reading), reading, at));
    for (const memory of memories) saveMemory(connection, memory);
    const news = episodes.flatMap(({ episode, messages }) => {
      if (!saveEpisode(connection, episode)) return [];
      for (const message of messages) saveMessage(connection, message);
      return [episode];
    });
    for (const message of repeats) saveMessage(connection, message);
    return news;
  });
}

export function findState(
  connection: Connection,
  { provider, account }: AccountName,
): AccountState | undefined {
  const sql = 'SELECT state FROM account WHERE provider = ? AND account = ?';
  const row = connection.get<{ state: string }>(sql, provider, account);
  return row && parseRow<AccountState>(row.state);
}

export function saveState(connection: Connection, state: AccountState): void {
  const sql = 'INSERT OR REPLACE INTO account (provider, account, state) VALUES (?, ?, ?)';
  connection.run(sql, state.provider, state.account, JSON.stringify(state));
}

/** @returns its number, by which points name it */
function saveSeries(
  connection: Connection,
  { provider, owner, amount, unit }: SeriesId,
  shownBy: AccountName,
): number {
  const find = (): number | undefined =>
    connection.get<{ id: number }>(
      'SELECT id FROM series WHERE provider = ? AND owner = ? AND amount = ? AND unit = ?',
      ...[provider, owner, amount, unit],
    )?.id;
  const insert = (): void => {
    const sql = 'INSERT INTO series (provider, owner, amount, unit) VALUES (?, ?, ?, ?)';
    connection.run(sql, provider, owner, amount, unit);
  };
  const known = find();
  if (known === undefined) insert();
  const id = known ?? find() ?? 0;
  const sql = 'INSERT OR IGNORE INTO shown (provider, account, series) VALUES (?, ?, ?)';
  connection.run(sql, shownBy.provider, shownBy.account, id);
  return id;
}

export function savePoint(connection: Connection, { series, point, shownBy }: NewPoint): void {
  const id = saveSeries(connection, series, shownBy);
  const row = connection.get<PointRow>(
    `SELECT ${POINT_COLUMNS} FROM point WHERE series = ? ORDER BY at DESC LIMIT 1`,
    id,
  );
  const { isNew, point: next } = appendPoint(row && toPoint(row), point);
  const [at = 0, seenFor = 0, ...rest] = toPointValues({ ...next, isEdge: false });
  if (!isNew) {
    const sql = 'UPDATE point SET seen_for = ? WHERE series = ? AND at = ?';
    if (seenFor !== row?.seen_for) connection.run(sql, seenFor, id, at);
    return;
  }
  const sql = `INSERT INTO point (series, ${POINT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  connection.run(sql, id, at, seenFor, ...rest);
}

export function saveMemory(connection: Connection, memory: RuleMemory): void {
  const { subject, rule, number } = memory;
  const sql = 'SELECT number FROM memory WHERE subject = ? AND rule = ?';
  if (isOutdated(connection.get<{ number: number }>(sql, subject, rule), memory)) return;
  connection.run(
    'INSERT OR REPLACE INTO memory (subject, rule, number, memory) VALUES (?, ?, ?, ?)',
    ...[subject, rule, number, JSON.stringify(memory)],
  );
}

/** @returns whether it tells something new */
export function saveEpisode(connection: Connection, episode: Episode): boolean {
  const { subject, rule, number, facts, openedAt, resolvedAt } = episode;
  const row = connection.get<{ resolved_at: string | null }>(
    'SELECT resolved_at FROM episode WHERE subject = ? AND rule = ? AND number = ?',
    ...[subject, rule, number],
  );
  const known = row && (row.resolved_at === null ? {} : { resolvedAt: row.resolved_at });
  if (!isNews(known, episode)) return false;
  connection.run(
    `INSERT OR REPLACE INTO episode
      (subject, rule, number, provider, opened_at, resolved_at, episode) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[subject, rule, number, facts.provider, openedAt, resolvedAt ?? null],
    JSON.stringify(episode),
  );
  return true;
}

export const saveMessage = (connection: Connection, { channel, message }: ChannelMessage): void =>
  savePosted(connection, { channel, message, attempts: 0, dueAt: message.at });

/** One that is there already stays as it is. */
export function savePosted(connection: Connection, posted: Posted): void {
  connection.run(
    'INSERT OR IGNORE INTO outbox (id, channel, settled_at, posted) VALUES (?, ?, ?, ?)',
    ...[posted.message.id, posted.channel, posted.settledAt ?? null, JSON.stringify(posted)],
  );
}

export function findPosted(
  connection: Connection,
  id: string,
  channel: string,
): Posted | undefined {
  const sql = 'SELECT posted FROM outbox WHERE id = ? AND channel = ?';
  const row = connection.get<{ posted: string }>(sql, id, channel);
  return row && parseRow<Posted>(row.posted);
}

export function updatePosted(connection: Connection, posted: Posted): void {
  connection.run(
    'UPDATE outbox SET settled_at = ?, posted = ? WHERE id = ? AND channel = ? AND settled_at IS NULL',
    ...[posted.settledAt ?? null, JSON.stringify(posted), posted.message.id, posted.channel],
  );
}

export function saveOutcome(
  connection: Connection,
  id: string,
  channel: string,
  outcome: DeliveryOutcome,
): void {
  const posted = findPosted(connection, id, channel);
  if (posted && posted.settledAt === undefined) updatePosted(connection, afterTry(posted, outcome));
}

/** In the order in which they were written. */
export function readDue(connection: Connection, now: string, limit: number): readonly Posted[] {
  const sql = 'SELECT posted FROM outbox WHERE settled_at IS NULL ORDER BY position';
  const rows = connection.all<{ posted: string }>(sql);
  return takeDue(
    rows.map(({ posted }) => parseRow<Posted>(posted)),
    now,
    limit,
  );
}
