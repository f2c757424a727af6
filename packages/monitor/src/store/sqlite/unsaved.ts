import type { AccountName } from '../../model/account-state.ts';
import type { Episode, RuleMemory } from '../../model/episode.ts';
import { type SeriesId, seriesKey } from '../../model/series.ts';
import type { Change, ChannelMessage } from '../monitor-store.ts';
import { sortPoints } from '../sort-points.ts';
import type { Connection } from './connection.ts';
import { parseRow } from './parse-row.ts';
import { POINT_COLUMNS, type PointRow, toPoint } from './points.ts';
import {
  findPosted,
  findState,
  saveEpisode,
  saveMemory,
  savePoint,
  savePosted,
  saveState,
  updatePosted,
} from './writes.ts';

interface Grown {
  readonly series: SeriesId;
  readonly shownBy: AccountName;
  /** The last instant of which the file may know. */
  readonly from: number;
}

type Name = Pick<ChannelMessage, 'channel'> & { readonly id: string };
/** Messages, with the episode without which they are not told. */
interface Told {
  readonly episode?: Episode;
  readonly messages: readonly Name[];
}

const nameOf = ({ channel, message }: ChannelMessage): Name => ({ channel, id: message.id });

/**
 * What stands in memory and not in the file: names only, so that weeks on a full disk cost no more than what
 * they changed. The rows are read from memory when the file can be written again.
 */
export class Unsaved {
  readonly #accounts = new Map<string, AccountName>();
  readonly #memories = new Map<string, Pick<RuleMemory, 'subject' | 'rule'>>();
  readonly #series = new Map<string, Grown>();
  readonly #told: Told[] = [];
  readonly #settled: Name[] = [];

  /** Before they are made in memory. */
  addPoints(memory: Connection, changes: readonly Change[]): void {
    for (const { shownBy, series } of sortPoints(changes)) {
      const key = JSON.stringify([seriesKey(series), shownBy.account]);
      if (this.#series.has(key)) continue;
      this.#series.set(key, { series, shownBy, from: endOf(memory, series) });
    }
  }

  /** After they were made in memory. */
  addChanges(changes: readonly Change[], news: readonly Episode[]): void {
    for (const { reading, memories, episodes, repeats } of changes) {
      const { provider, account } = reading;
      this.#accounts.set(JSON.stringify([provider, account]), { provider, account });
      for (const { subject, rule } of memories)
        this.#memories.set(JSON.stringify([subject, rule]), { subject, rule });
      for (const { episode, messages } of episodes)
        if (news.includes(episode)) this.#told.push({ episode, messages: messages.map(nameOf) });
      if (repeats.length > 0) this.#told.push({ messages: repeats.map(nameOf) });
    }
  }

  addSettled(id: string, channel: string): void {
    this.#settled.push({ id, channel });
  }

  /** Inside a transaction of the file. What another process told meanwhile is not told again. */
  save(memory: Connection, file: Connection): void {
    for (const grown of this.#series.values())
      for (const point of readFrom(memory, grown)) savePoint(file, { ...grown, point });
    for (const name of this.#accounts.values()) {
      const state = findState(memory, name);
      if (state) saveState(file, state);
    }
    for (const { subject, rule } of this.#memories.values()) {
      const sql = 'SELECT memory FROM memory WHERE subject = ? AND rule = ?';
      const row = memory.get<{ memory: string }>(sql, subject, rule);
      if (row) saveMemory(file, parseRow<RuleMemory>(row.memory));
    }
    for (const { episode, messages } of this.#told) {
      if (episode && !saveEpisode(file, episode)) continue;
      for (const { id, channel } of messages) {
        const posted = findPosted(memory, id, channel);
        if (posted) savePosted(file, posted);
      }
    }
    for (const { id, channel } of this.#settled) {
      const posted = findPosted(memory, id, channel);
      if (posted) updatePosted(file, posted);
    }
  }
}

const OF_SERIES =
  'JOIN series ON series.id = point.series WHERE provider = ? AND owner = ? AND amount = ? AND unit = ?';
const valuesOf = ({ provider, owner, amount, unit }: SeriesId) => [provider, owner, amount, unit];

const endOf = (memory: Connection, series: SeriesId): number =>
  memory.get<{ last: number | null }>(
    `SELECT max(at + seen_for) last FROM point ${OF_SERIES}`,
    ...valuesOf(series),
  )?.last ?? Number.MIN_SAFE_INTEGER;

/** Points that were seen since; the stretch that was open then is one of them, and extends that of the file. */
const readFrom = (memory: Connection, { series, from }: Grown) =>
  memory
    .all<PointRow>(
      `SELECT ${POINT_COLUMNS} FROM point ${OF_SERIES} AND at + seen_for > ? ORDER BY at`,
      ...valuesOf(series),
      from,
    )
    .map(toPoint);
