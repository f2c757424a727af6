import { openDatabase } from '../../packages/monitor/src/store/postgres/database.ts';
import { type Diary, inSeconds } from './diary.ts';

interface RoundRow {
  readonly began: Date;
  readonly planned: Date | null;
  readonly tries: number;
  readonly jobs: number;
  readonly repeated: number;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly late: number;
}

/** A line a round, to find what held one up: when it was begun, planned and read, and how often it was tried. */
export async function* describeRounds(url: string, diary: Diary): AsyncGenerator<string> {
  const database = openDatabase(url);
  const rows = await database.all<RoundRow>(
    `SELECT round.created_on AS began, round.completed_on AS planned, round.retry_count + 1 AS tries,
      count(work.id)::int AS jobs, count(work.id) FILTER (WHERE work.retry_count > 0)::int AS repeated,
      min(work.started_on) AS first, max(work.completed_on) AS last,
      COALESCE(max(extract(epoch FROM work.started_on - work.start_after)), 0)::float AS late
      FROM fuelgauge_jobs.job AS round LEFT JOIN fuelgauge_jobs.job AS work
        ON work.name = 'fuelgauge-read' AND work.created_on >= round.created_on
        AND work.created_on < COALESCE((SELECT min(next.created_on) FROM fuelgauge_jobs.job AS next
          WHERE next.name = round.name AND next.created_on > round.created_on), 'infinity')
      WHERE round.name = 'fuelgauge-round' GROUP BY round.id, 1, 2, 3 ORDER BY 1`,
  );
  await database.close();
  const since = Date.now() - performance.now();
  const at = (time: Date | null) => (time ? diary.at(time.getTime() - since) : 'never');
  for (const { began, planned, tries, jobs, repeated, first, last, late } of rows)
    yield `round of ${at(began)}: planned ${at(planned)} by try ${tries}; ${jobs} jobs, ${repeated} repeated, ` +
      `${at(first)} to ${at(last)}, begun ${inSeconds(late * 1000)} late at most`;
}
