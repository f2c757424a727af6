import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Connection } from './connection.ts';

/** After so long without a sign of life, another process delivers: longer than any try of a channel. */
const SILENT_MS = 60_000;
const FRESH_MS = 5_000;

interface Holder {
  readonly holder: string;
  readonly pid: number;
  readonly host: string;
  readonly seen_at: number;
}

/**
 * Several monitors may write one file: the schema makes an alert exist once, and this row makes one of them
 * deliver it. A process that was killed is replaced at once, one of another machine when it falls silent.
 */
export class DelivererLock {
  readonly #self = { holder: randomUUID(), pid: process.pid, host: hostname() };

  /** Whether it is ours, told so lately that nothing need be written. */
  isFresh(connection: Connection): boolean {
    const known = read(connection);
    return known?.holder === this.#self.holder && Date.now() - known.seen_at < FRESH_MS;
  }

  /** Inside a transaction. @returns whether it is ours now */
  take(connection: Connection): boolean {
    const known = read(connection);
    if (known && known.holder !== this.#self.holder && isAlive(known, this.#self.host))
      return false;
    const { holder, pid, host } = this.#self;
    connection.run(
      'INSERT OR REPLACE INTO deliverer (only, holder, pid, host, seen_at) VALUES (1, ?, ?, ?, ?)',
      ...[holder, pid, host, Date.now()],
    );
    return true;
  }

  release(connection: Connection): void {
    connection.run('DELETE FROM deliverer WHERE holder = ?', this.#self.holder);
  }
}

const read = (connection: Connection): Holder | undefined =>
  connection.get<Holder>('SELECT holder, pid, host, seen_at FROM deliverer');

function isAlive({ pid, host, seen_at }: Holder, ownHost: string): boolean {
  const silentMs = Date.now() - seen_at;
  // A time to come is of a clock that was set back: no sign of life.
  if (silentMs > SILENT_MS || silentMs < -SILENT_MS) return false;
  if (host !== ownHost) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
