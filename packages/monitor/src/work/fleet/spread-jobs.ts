import type { PlannedJob } from './plan-round.ts';

/** Few jobs begin so soon one after the other; many, in half of the interval. */
const MOST_APART_MS = 1_000;

/** A job, and how long after the beginning of its round it is due. */
export interface DueJob extends PlannedJob {
  readonly dueMs: number;
}

/**
 * Spreads the jobs of a round over the first half of its interval, those of each provider evenly, in their order. All at
 * once would be a rush for the machines, for vendors and for the database, and hours of nothing after it. In each round of
 * the same accounts a job has the same turn, so that from one reading to the next is an interval.
 */
export function spreadJobs(jobs: readonly PlannedJob[], everyMs: number): readonly DueJob[] {
  const spreadMs = Math.min(everyMs / 2, jobs.length * MOST_APART_MS);
  const counts = new Map<string, number>();
  for (const { data } of jobs) counts.set(data.provider, (counts.get(data.provider) ?? 0) + 1);
  const places = new Map([...counts.keys()].map((provider, place) => [provider, place]));
  const seen = new Map<string, number>();
  return jobs
    .map((job) => {
      const { provider } = job.data;
      const index = seen.get(provider) ?? 0;
      seen.set(provider, index + 1);
      const shift = (places.get(provider) ?? 0) / counts.size;
      return {
        ...job,
        dueMs: Math.floor((spreadMs * (index + shift)) / (counts.get(provider) ?? 1)),
      };
    })
    .sort((left, right) => left.dueMs - right.dueMs);
}
