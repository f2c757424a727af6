import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLowOne, keyOf } from './plan.ts';

/** Made-up vendors, and what was asked of them. */
export interface Vendors {
  readonly url: string;
  /** When each account was asked for, by a steady clock; by the name of vendor and account. */
  readonly reads: ReadonlyMap<string, readonly number[]>;
  /** Most requests that were under way at once, by vendor. One that was given up by its client is not any more. */
  readonly mostAtOnce: ReadonlyMap<string, number>;
  /** Requests with the key of another account, or none. */
  wrongKeys(): number;
  /** Whether accounts that can be low are. */
  setLow(isLow: boolean): void;
  close(): Promise<void>;
}

export interface VendorTimes {
  readonly minMs: number;
  readonly maxMs: number;
  /** A vendor that never answers. */
  readonly hanging?: string;
}

/** A request that a vendor has not answered. */
interface Open {
  isGivenUp: boolean;
}

export async function startVendors({ minMs, maxMs, hanging }: VendorTimes): Promise<Vendors> {
  const reads = new Map<string, number[]>();
  const open = new Map<string, Set<Open>>();
  const mostAtOnce = new Map<string, number>();
  let wrong = 0;
  let isLow = false;

  /**
   * A client may give a request up, and send another one over a new connection: the end of the old connection has
   * come first, and may yet be told last. Two turns of the loop later all that came before is told.
   */
  function countLater(provider: string, now: readonly Open[]): void {
    const count = () => {
      const most = now.filter(({ isGivenUp }) => !isGivenUp).length;
      mostAtOnce.set(provider, Math.max(most, mostAtOnce.get(provider) ?? 0));
    };
    setImmediate(() => setImmediate(count));
  }

  const server = createServer((request, response) => {
    const [, provider = '', account = ''] = (request.url ?? '').split('/');
    const own: Open = { isGivenUp: false };
    const all = open.get(provider) ?? new Set();
    open.set(provider, all.add(own));
    // Answered, given up, or its process has died.
    response.once('close', () => {
      own.isGivenUp = !response.writableFinished;
      all.delete(own);
    });
    countLater(provider, [...all]);
    if (request.headers.authorization !== `Bearer ${keyOf(provider, account)}`) wrong += 1;
    const times = reads.get(`${provider}/${account}`) ?? [];
    reads.set(`${provider}/${account}`, times);
    times.push(performance.now());
    if (provider === hanging) return;
    const left = isLow && isLowOne(account) ? 100 : 1000;
    setTimeout(
      () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ left })),
      minMs + Math.random() * (maxMs - minMs),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1024, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    reads,
    mostAtOnce,
    wrongKeys: () => wrong,
    setLow(value) {
      isLow = value;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
