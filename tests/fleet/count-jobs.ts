import { openDatabase } from '../../packages/monitor/src/store/postgres/database.ts';

/** What became of the jobs of a fleet, when nobody works on them any more. */
export interface JobCounts {
  readonly completed: number;
  /** Nobody works on them, and nobody else may; or they were given up. */
  readonly stuck: number;
  /** Of vendors that answer, queued before an instant. */
  readonly left: number;
}

/** @param hanging - the vendor whose jobs take longer than a round */
export async function countJobs(url: string, hanging: string, before: Date): Promise<JobCounts> {
  const database = openDatabase(url);
  const [row] = await database.all<JobCounts>(
    `SELECT count(*) FILTER (WHERE state = 'completed')::int AS completed,
      count(*) FILTER (WHERE state IN ('active', 'failed', 'cancelled'))::int AS stuck,
      count(*) FILTER (WHERE state < 'active' AND created_on < $1
        AND COALESCE(singleton_key, '') NOT IN ($2))::int AS left
      FROM fuelgauge_jobs.job`,
    before.toISOString(),
    hanging,
  );
  await database.close();
  return row ?? { completed: 0, stuck: 0, left: 0 };
}
