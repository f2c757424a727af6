import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { bundleWorker, startWorker } from '../support/bundle-program.ts';
import { type Loopback, listenOnLoopback } from '../support/loopback.ts';

/**
 * A client that leaves takes its request with it: workerd ends all that the request was waiting for, and no
 * timer of it fires again. It does so only when the connection is reset. A client that merely closes its half
 * (FIN) may still read, so that its request lives on; that is why nobody sees this with `dispatchFetch`.
 */
const tools = inject('tools');
const [consumer] = inject('consumers');
const TIMEOUT_MS = 2000;

/** A gauge in module scope. A request of `/…/signal` reads with the signal of its client. */
const WORKER = `
import { createFuelGauge } from '@fuelgauge/balances/bare';
import { linkup } from '@fuelgauge/linkup/provider';
let gauge;
const log = [];
export default {
  async fetch(request, { VENDOR: baseUrl }) {
    const [, name, signalled] = new URL(request.url).pathname.split('/');
    if (name === 'log') return Response.json(log);
    gauge ??= createFuelGauge({
      providers: [linkup],
      accounts: ['a', 'b', 'c'].map((account) => ({ provider: 'linkup', account, apiKey: 'k', baseUrl })),
      timeoutMs: ${TIMEOUT_MS},
      maxRetries: 0,
      maxConcurrentPerProvider: 2,
    });
    log.push(name + ' came');
    setTimeout(() => log.push(name + ' has timers'), ${TIMEOUT_MS / 2});
    request.signal?.addEventListener('abort', () => log.push(name + ' was told'));
    const { readings } = await gauge.read(signalled ? { signal: request.signal } : {});
    return Response.json(readings.map(({ status, error }) => error?.kind ?? status));
  },
};
`;

let script = '';
let isHanging = true;
let vendor: Loopback;
beforeAll(async () => {
  const program = join(consumer?.folder ?? '', 'disconnect.mjs');
  await writeFile(program, WORKER);
  script = await bundleWorker(tools, program);
  vendor = await listenOnLoopback((_, response) => {
    if (!isHanging) response.setHeader('content-type', 'application/json').end('{"balance": 5}');
  });
});
afterAll(() => vendor.close());

/** A client of which nothing remains once it has left. */
async function sendRequest({ hostname, port, host }: URL, path: string): Promise<Socket> {
  const socket = connect(Number(port), hostname).on('error', () => {});
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  return socket;
}

const compatibilityDate = '2026-07-01';
const SIGNAL = { compatibilityFlags: ['enable_request_signal'], suffix: '/signal' };
const leave = {
  resets: (socket: Socket) => socket.resetAndDestroy(),
  'closes its half': (socket: Socket) => socket.end(),
};
const OK = ['ok', 'ok', 'ok'];
/** Of a request of its own, or the deadline of its own where an account still waits for a call that is dead. */
const OWN = ['ok', 'timeout'];

test.each([
  { how: 'resets', joins: 'after', compatibilityFlags: [], suffix: '', survives: false },
  { how: 'resets', joins: 'before', compatibilityFlags: [], suffix: '', survives: false },
  { how: 'resets', joins: 'after', ...SIGNAL, survives: false },
  { how: 'resets', joins: 'before', ...SIGNAL, survives: false },
  { how: 'closes its half', joins: 'after', compatibilityFlags: [], suffix: '', survives: true },
] as const)(
  'the first client $how, the second comes $joins that, reading with "$suffix": each has its own answer',
  async ({ how, joins, compatibilityFlags, suffix, survives }) => {
    isHanging = true;
    const worker = startWorker(tools, script, {
      compatibilityDate,
      compatibilityFlags,
      bindings: { VENDOR: vendor.url },
    });
    try {
      const base = await worker.ready;
      const ask = async (path: string) => (await fetch(new URL(path, base))).json();
      const log = () => ask('/log') as Promise<string[]>;
      const first = await sendRequest(base, `/first${suffix}`);
      await vi.waitFor(async () => expect(await log()).toContain('first came'), 60_000);
      const early = joins === 'before' ? ask(`/second${suffix}`) : undefined;
      if (early) await vi.waitFor(async () => expect(await log()).toContain('second came'), 60_000);
      leave[how](first);
      if (suffix)
        await vi.waitFor(async () => expect(await log()).toContain('first was told'), 60_000);
      isHanging = false;
      const second = (await (early ?? ask(`/second${suffix}`))) as string[];
      expect(second.map((said) => OWN.includes(said))).toEqual([true, true, true]);
      // No slot of the vendor is lost: three accounts are read, of which two at the same time.
      expect(await ask('/third')).toEqual(OK);
      expect((await log()).includes('first has timers')).toBe(survives);
    } finally {
      await worker.dispose();
    }
  },
);
