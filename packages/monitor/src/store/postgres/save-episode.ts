import type { Episode } from '../../model/episode.ts';
import type { ChannelMessage } from '../monitor-store.ts';
import type { Queryable } from './database.ts';

/** @returns whether it tells something new: it begins, or it ends now and had no end */
export async function saveEpisode(connection: Queryable, episode: Episode): Promise<boolean> {
  const { subject, rule, number, facts, openedAt, resolvedAt } = episode;
  const rows = await connection.all(
    `INSERT INTO fuelgauge.episode (subject, rule, number, provider, opened_at, resolved_at, episode)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (subject, rule, number) DO UPDATE
        SET opened_at = excluded.opened_at, resolved_at = excluded.resolved_at, episode = excluded.episode
        WHERE episode.resolved_at IS NULL AND excluded.resolved_at IS NOT NULL
      RETURNING subject`,
    ...[
      subject,
      rule,
      number,
      facts.provider,
      openedAt,
      resolvedAt ?? null,
      JSON.stringify(episode),
    ],
  );
  return rows.length > 0;
}

/** Into the outbox, each once: the same message again changes nothing. */
export async function saveMessages(
  connection: Queryable,
  messages: readonly ChannelMessage[],
): Promise<void> {
  for (const { channel, message } of messages)
    await connection.all(
      'INSERT INTO fuelgauge.outbox (id, channel, posted) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      ...[message.id, channel],
      JSON.stringify({ channel, message, attempts: 0, dueAt: message.at }),
    );
}
