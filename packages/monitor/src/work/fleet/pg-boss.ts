/** A job that this process holds. */
export interface Job<Data> {
  readonly id: string;
  readonly data: Data;
  readonly retryCount: number;
  /** Aborted when the job is not ours any more. */
  readonly signal: AbortSignal;
}

/** What we use of pg-boss. */
export interface Boss {
  start(): Promise<unknown>;
  stop(options: { readonly graceful: boolean; readonly timeout?: number }): Promise<void>;
  on(event: 'error', listener: (cause: unknown) => void): unknown;
  createQueue(name: string, options: object): Promise<void>;
  send(name: string, data: object, options: object): Promise<string | null>;
  insert(name: string, jobs: readonly object[]): Promise<unknown>;
  findJobs<Data>(name: string, options: object): Promise<readonly { readonly data: Data }[]>;
  work<Data>(
    name: string,
    options: object,
    handler: (jobs: readonly Job<Data>[]) => Promise<void>,
  ): Promise<string>;
  touch(
    name: string,
    job: { readonly id: string; readonly retryCount: number },
  ): Promise<{ readonly affected?: number }>;
  getDb(): { executeSql(sql: string): Promise<{ readonly rows: readonly { now: string }[] }> };
}

/** Its name apart, since the declarations of 12.38 name types that they leave out: no compiler may read them. */
const PACKAGE: string = 'pg-boss';

/** Loaded by those alone who share the work. */
export async function createBoss(options: object): Promise<Boss> {
  const { PgBoss } = (await import(PACKAGE)) as { readonly PgBoss: new (options: object) => Boss };
  return new PgBoss(options);
}
