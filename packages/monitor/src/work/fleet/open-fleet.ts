import { describeFault } from '../../store/postgres/fault.ts';
import { PATIENCE } from '../../store/postgres/patience.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Engine, EngineWork } from '../engine.ts';
import { withinGrace } from '../within-grace.ts';
import { DatabaseClock } from './database-clock.ts';
import { withLease } from './lease.ts';
import { type Boss, createBoss, type Job } from './pg-boss.ts';
import { type BatchData, inStatements, type PlannedJob, planRound } from './plan-round.ts';
import { spreadJobs } from './spread-jobs.ts';

/** How a process takes part in a fleet. */
export interface FleetOptions {
  /** Jobs of this process at a time, each of about 100 accounts of one vendor. @default 8 */
  readonly jobsAtOnce?: number;
}

/** The schema of the jobs, apart from that of the readings. */
const SCHEMA = 'fuelgauge_jobs';
const ROUNDS = 'fuelgauge-round';
const READS = 'fuelgauge-read';

/** The least that pg-boss takes: a process that is silent for so long is taken for dead. */
const HEARTBEAT_SECONDS = 10;
/** A process lets go a second before others believe it dead. */
const LEASE = { renewMs: 2_500, retryMs: 500, lapseMs: HEARTBEAT_SECONDS * 1000 - 1000 };
/** How often the database is asked for its time, and whether a round is due; and after it gave no answer. */
const LOOK_MS = 5_000;
const RETRY_MS = 1_000;
/** A job may outlive a vendor that hangs for every account; whoever works on it is watched by the heartbeat. */
const JOB_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

const QUEUE = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: JOB_SECONDS,
  // Killed processes are no fault of the job.
  retryLimit: 100,
  retryDelay: 0,
  deleteAfterSeconds: 600,
};

/**
 * Many processes, on many machines, that share the accounts through a PostgreSQL database, with pg-boss. Each has the
 * same accounts and the same interval; a round is begun by one of them, by the database's clock, and its accounts
 * are read by all. One job at a time of each vendor, over all processes: a unique index of pg-boss holds that.
 * @param url - of the database that the store is in; it is in no message
 * @throws StoreError where the server cannot be reached, or refuses
 */
export async function openFleet(url: string, options: FleetOptions = {}): Promise<Engine> {
  const boss = await createBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'fuelgauge jobs',
    max: 4,
    connectionTimeoutMillis: 5_000,
    ...PATIENCE,
    schedule: false,
    superviseIntervalSeconds: 1,
    // Whoever died is found within a second after its heartbeat lapsed.
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: 3_600,
  });
  let report: EngineWork['report'] = () => {};
  boss.on('error', (cause) => report('engine', describeFault(cause), cause));
  const clock = new DatabaseClock();
  try {
    await boss.start();
    await boss.createQueue(ROUNDS, { policy: 'singleton', ...QUEUE });
    // One active job for each singleton key, which is the vendor.
    await boss.createQueue(READS, { policy: 'singleton', ...QUEUE });
    await clock.measure(() => readTime(boss));
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw new StoreError('unreadable', describeFault(error));
  }

  return {
    clock,
    async run(work, signal) {
      report = work.report;
      const hold = (job: Job<unknown>, name: string, task: (held: AbortSignal) => Promise<void>) =>
        withLease(() => renew(boss, name, job), LEASE, AbortSignal.any([signal, job.signal]), task);
      await boss.work<object>(
        ROUNDS,
        { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: HEARTBEAT_SECONDS - 1 },
        async ([job]) => {
          if (job) await hold(job, ROUNDS, (held) => queueRound(boss, clock, job.id, work, held));
        },
      );
      await boss.work<BatchData>(
        READS,
        {
          localConcurrency: options.jobsAtOnce ?? 8,
          pollingIntervalSeconds: 0.5,
          heartbeatRefreshSeconds: HEARTBEAT_SECONDS - 1,
        },
        async ([job]) => {
          if (job)
            await hold(job, READS, (held) =>
              work.readBatch({ ...job.data, isRepeat: job.retryCount > 0 }, held),
            );
        },
      );
      const everySeconds = Math.ceil(work.everyMs / 1000);
      while (!signal.aborted) {
        const lookMs = await beginRound(boss, clock, everySeconds).then(
          () => LOOK_MS,
          (cause: unknown) => {
            report('engine', describeFault(cause), cause);
            return RETRY_MS;
          },
        );
        const everyMs = everySeconds * 1000;
        const leftMs = everyMs - (clock.now().getTime() % everyMs);
        await clock.sleep(Math.min(leftMs + 10, lookMs), signal);
      }
      // What was under way is given back, so that others begin it at once.
      const stopped = boss.stop({ graceful: true, timeout: 1_000 }).catch(() => {});
      await withinGrace(stopped, signal);
    },
    async close() {
      await boss.stop({ graceful: false }).catch(() => {});
    },
  };
}

async function readTime(boss: Boss): Promise<Date> {
  const { rows } = await boss.getDb().executeSql('SELECT clock_timestamp() AS now');
  return new Date(rows[0]?.now ?? Date.now());
}

async function renew(boss: Boss, name: string, job: Job<unknown>): Promise<boolean> {
  const { id, retryCount } = job;
  const { affected } = await boss.touch(name, { id, retryCount });
  return affected !== 0;
}

/** One of all who ask within an interval of the database's clock begins it. */
async function beginRound(boss: Boss, clock: DatabaseClock, everySeconds: number): Promise<void> {
  await clock.measure(() => readTime(boss));
  await boss.send(
    ROUNDS,
    {},
    {
      singletonKey: 'round',
      singletonSeconds: everySeconds,
      // It is what keeps a second one of the same interval away.
      deleteAfterSeconds: Math.max(DAY_SECONDS, 2 * everySeconds),
    },
  );
}

async function queueRound(
  boss: Boss,
  clock: DatabaseClock,
  id: string,
  work: EngineWork,
  signal: AbortSignal,
): Promise<void> {
  const now = clock.now();
  const waiting = await boss.findJobs<BatchData>(READS, { queued: true, limit: 100_000 });
  const planned: PlannedJob[] = [];
  for await (const job of planRound(
    { id, at: now.toISOString() },
    work.list(),
    waiting.map(({ data }) => data),
  ))
    planned.push(job);
  // Of the interval, not of now: a round that is planned late, or twice, is due when it would have been.
  const begunMs = Math.floor(now.getTime() / work.everyMs) * work.everyMs;
  for (const jobs of inStatements(spreadJobs(planned, work.everyMs))) {
    if (signal.aborted) throw new Error('the job was lost');
    await boss.insert(
      READS,
      jobs.map(({ id, data, dueMs }) => ({
        id,
        data,
        singletonKey: data.provider,
        startAfter: new Date(begunMs + dueMs).toISOString(),
      })),
    );
  }
  work.tidy();
}
