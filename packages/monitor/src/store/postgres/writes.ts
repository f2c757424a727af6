import type { Episode } from '../../model/episode.ts';
import type { Change } from '../monitor-store.ts';
import type { Queryable } from './database.ts';
import { saveEpisode, saveMessages } from './save-episode.ts';
import { saveMemories } from './save-memories.ts';
import { savePoints } from './save-points.ts';
import { saveStates } from './save-states.ts';

/** All of it inside a transaction of the caller. @returns the episodes that were new */
export async function saveChanges(
  connection: Queryable,
  changes: readonly Change[],
  partitions: Set<string>,
): Promise<readonly Episode[]> {
  await savePoints(connection, changes, partitions);
  await saveStates(connection, changes);
  await saveMemories(
    connection,
    changes.flatMap(({ memories }) => memories),
  );
  const news: Episode[] = [];
  for (const { episodes, repeats } of changes) {
    for (const { episode, messages } of episodes) {
      if (!(await saveEpisode(connection, episode))) continue;
      news.push(episode);
      await saveMessages(connection, messages);
    }
    await saveMessages(connection, repeats);
  }
  return news;
}
