import type { Connection } from './connection.ts';
import { damage } from './parse-row.ts';

/** All but points, of which there are millions, and which have no index beside themselves. */
const WITH_INDEXES = ['series', 'shown', 'account', 'memory', 'episode', 'outbox'];

/**
 * Whether rows and indexes agree, which no reading notices by itself: a series that its index has lost would
 * begin a second time. A few milliseconds at each start.
 * @throws where they do not
 */
export function checkIndexes(connection: Connection): void {
  for (const table of WITH_INDEXES) {
    const row = connection.get<object>(`PRAGMA integrity_check(${table})`);
    if (row && Object.values(row)[0] !== 'ok') throw damage();
  }
}

/** Whether every page has its form: for a file that was damaged. @throws where one has not */
export function checkPages(connection: Connection): void {
  const row = connection.get<object>('PRAGMA quick_check(1)');
  if (row && Object.values(row)[0] !== 'ok') throw damage();
}
