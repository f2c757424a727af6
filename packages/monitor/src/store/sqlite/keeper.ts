import type { StoreHealth } from '../monitor-store.ts';
import { StoreError } from '../store-error.ts';
import { checkPages } from './check.ts';
import { type Connection, openConnection } from './connection.ts';
import { describeFault, type Fault, faultOf } from './fault.ts';
import { openFile, openReadOnly } from './open-file.ts';
import { withPatience } from './patience.ts';
import { identityOf, stampOf, writeAnew } from './place.ts';
import { salvage } from './salvage.ts';
import { migrate } from './schema.ts';
import { Unsaved } from './unsaved.ts';

/** While the file cannot be written. */
interface Refuge {
  readonly connection: Connection;
  readonly unsaved: Unsaved;
  readonly fault: Fault;
  /** Of the damaged file, which is not tried again before somebody changed it. */
  readonly damaged: string | undefined;
}

/**
 * Keeps a database in a file while that is possible, else in memory: with everything that can be read of the
 * file, until the file can be written again; then what came meanwhile is written to it.
 */
export class Keeper {
  readonly #path: string;
  readonly #patienceMs: number;
  #file: Connection | undefined;
  #identity: string | undefined;
  #refuge: Refuge | undefined;
  #fleeing: Promise<void> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string, patienceMs: number) {
    this.#path = path;
    this.#patienceMs = patienceMs;
  }

  /** @throws StoreError where the file is something else, or of a newer schema: that is left as it is */
  static async open(path: string, patienceMs: number): Promise<Keeper> {
    const keeper = new Keeper(path, patienceMs);
    try {
      keeper.#settle(await openFile(path, patienceMs));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      keeper.#file = await openReadOnly(path).catch(() => undefined);
      await keeper.#flee(error);
    }
    return keeper;
  }

  health(): StoreHealth {
    return this.#refuge
      ? { mode: 'memory', problem: this.#refuge.fault.sentence }
      : { mode: 'durable', problem: '' };
  }

  async read<Result>(work: (connection: Connection) => Result): Promise<Result> {
    const file = this.#file;
    if (file)
      try {
        return await withPatience(() => work(file), this.#path, this.#patienceMs);
      } catch (error) {
        await this.#flee(error);
      }
    return work(this.#current());
  }

  /** One after the other, each in a transaction. @param work - told what to note where it is done in memory */
  write<Result>(work: (connection: Connection, unsaved?: Unsaved) => Result): Promise<Result> {
    return this.#enqueue(async () => {
      if (this.#file && identityOf(this.#path) !== this.#identity)
        await this.#fleeFrom(describeFault('gone', this.#path));
      await this.#goBack();
      const file = this.#file;
      if (file)
        try {
          const change = () => file.transaction(() => work(file));
          return await withPatience(change, this.#path, this.#patienceMs);
        } catch (error) {
          await this.#flee(error);
        }
      const connection = this.#current();
      return connection.transaction(() => work(connection, this.#refuge?.unsaved));
    });
  }

  close(farewell: (connection: Connection) => void): Promise<void> {
    return this.#enqueue(async () => {
      await this.#goBack();
      const file = this.#file;
      try {
        file?.transaction(() => farewell(file));
      } catch {
        // Others find out by themselves that this process has ended.
      }
      file?.close();
      this.#refuge?.connection.close();
      this.#file = undefined;
      this.#refuge = undefined;
    });
  }

  #enqueue<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #current(): Connection {
    const connection = this.#refuge?.connection ?? this.#file;
    if (!connection) throw new Error('the store is closed: open it again');
    return connection;
  }

  #settle(file: Connection): void {
    this.#file = file;
    this.#identity = identityOf(this.#path);
    this.#refuge = undefined;
  }

  /** @throws the error where it is none of the file's */
  async #flee(error: unknown): Promise<void> {
    // Another call of the same moment met it first, and closed the file.
    if (this.#refuge) return;
    const fault = faultOf(error, this.#path);
    if (!fault) throw error;
    await this.#fleeFrom(fault);
  }

  async #fleeFrom(fault: Fault): Promise<void> {
    this.#fleeing ??= this.#enterMemory(fault).finally(() => {
      this.#fleeing = undefined;
    });
    await this.#fleeing;
  }

  async #enterMemory(fault: Fault): Promise<void> {
    const connection = await openConnection(':memory:');
    migrate(connection, ':memory:');
    if (this.#file) {
      salvage(this.#file, connection);
      this.#file.close();
      this.#file = undefined;
    }
    const damaged = fault.kind === 'damaged' ? stampOf(this.#path) : undefined;
    this.#refuge = { connection, unsaved: new Unsaved(), fault, damaged };
  }

  /** Tried at every write: a fault of the disk ends without a sign. */
  async #goBack(): Promise<void> {
    const refuge = this.#refuge;
    if (!refuge) return;
    let file: Connection | undefined;
    try {
      const stamp = stampOf(this.#path);
      if (refuge.damaged !== undefined && refuge.damaged === stamp) return;
      if (stamp === undefined) writeAnew(refuge.connection, this.#path);
      file = await openFile(this.#path, 0);
      if (refuge.damaged !== undefined) checkPages(file);
      if (stamp !== undefined) save(refuge, file);
      this.#settle(file);
      refuge.connection.close();
    } catch (error) {
      file?.close();
      const fault = faultAtReturn(error, this.#path);
      if (!fault) throw error;
      this.#refuge = { ...refuge, fault };
    }
  }
}

function save({ unsaved, connection }: Refuge, file: Connection): void {
  file.transaction(() => unsaved.save(connection, file));
}

function faultAtReturn(error: unknown, path: string): Fault | undefined {
  if (!(error instanceof StoreError)) return faultOf(error, path);
  return describeFault(error.reason === 'newer_schema' ? 'newer_schema' : 'not_ours', path);
}
