import { type ChildProcess, spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createCaller } from '../callers.ts';
import { eventually } from '../patience.ts';
import { type Scenario, VIAS, type Via } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { type ServedSite, withServer } from '../with-server.ts';

/**
 * Listens at each port with room for one connection, then never takes any: once it is full, the system drops
 * whoever knocks.
 */
const BLACK_HOLE = `
const [host, ...ports] = process.argv.slice(1);
let left = ports.length;
for (const port of ports)
  require('node:net').createServer().listen({ port: Number(port), host, backlog: 1 }, () => {
    left -= 1;
    if (left > 0) return;
    require('node:fs').writeSync(1, 'ready');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }).on('error', () => process.exit(1));`;

interface BlackHole {
  readonly child: ChildProcess;
  readonly fillers: readonly Socket[];
}

/** Loopback connects within a turn of the event loop, or not at all. */
function connects(socket: Socket): Promise<boolean> {
  let isConnected = false;
  socket
    .on('error', () => {})
    .once('connect', () => {
      isConnected = true;
    });
  return eventually(() => isConnected, 15);
}

/** An address that gives no response at these ports, not even a refusal; undefined where this machine has none. */
async function openBlackHole(
  ports: readonly number[],
  host: string,
): Promise<BlackHole | undefined> {
  const child = spawn(process.execPath, ['-e', BLACK_HOLE, host, ...ports.map(String)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ready = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'exit').then(() => false),
  ]);
  if (!ready) return undefined;
  const fillers = await Promise.all(ports.map((port) => fill(port, host)));
  return { child, fillers: fillers.flat() };
}

/** Knocks until nobody is let in. */
async function fill(port: number, host: string): Promise<readonly Socket[]> {
  const fillers: Socket[] = [];
  for (let full = false; !full && fillers.length < 20; ) {
    const socket = connect({ port, host });
    fillers.push(socket);
    full = !(await connects(socket));
  }
  return fillers;
}

function closeBlackHole({ child, fillers }: BlackHole): void {
  for (const socket of fillers) socket.destroy();
  child.kill('SIGKILL');
}

/** Resolves `localhost` to these addresses, in this order. @returns the way back */
function resolveTo(
  addresses: readonly { readonly address: string; readonly family: number }[],
): () => void {
  const real = dns.lookup;
  dns.lookup = ((...given: unknown[]) => {
    if (given[0] !== 'localhost') return Reflect.apply(real, dns, given);
    const callback = given.at(-1) as (error: null, ...result: unknown[]) => void;
    const wantsAll = (given[1] as { all?: boolean } | undefined)?.all === true;
    const [first] = addresses;
    return process.nextTick(() =>
      wantsAll ? callback(null, addresses) : callback(null, first?.address, first?.family),
    );
  }) as typeof dns.lookup;
  return () => {
    dns.lookup = real;
  };
}

/** IPv6 first, which swallows every packet; a second loopback address of IPv4 where there is no IPv6. */
const HOLES = [
  { address: '::1', family: 6 },
  { address: '127.0.0.2', family: 4 },
] as const;

type Hole = (typeof HOLES)[number];

async function callBehind(
  hole: Hole,
  { vendor, server, options, mark }: ServedSite,
  via: Via,
): Promise<string | undefined> {
  const baseUrl = `http://localhost:${server.port}/${mark}`;
  const given = { ...options, baseUrl, maxRetries: 0 };
  const outcome = await createCaller(via, vendor, given).call();
  if (outcome.status === 'error')
    return `${vendor.id} via ${via}: ${outcome.error.kind}/${outcome.error.reason} with ${hole.address} first`;
  return undefined;
}

/** Serves every vendor, and opens one black hole that is in front of them all. */
async function serveBehind<Result>(
  hole: Hole,
  vendors: readonly Vendor[],
  use: (sites: readonly ServedSite[]) => Promise<Result>,
  sites: readonly ServedSite[] = [],
): Promise<Result | string> {
  const [vendor, ...others] = vendors;
  if (vendor)
    return withServer(vendor, [{}], (site) => serveBehind(hole, others, use, [...sites, site]));
  const ports = sites.map(({ server }) => server.port);
  const blackHole = await openBlackHole(ports, hole.address);
  if (!blackHole) return 'this machine has no second loopback address';
  try {
    return await use(sites);
  } finally {
    closeBlackHole(blackHole);
  }
}

async function isBindable(host: string): Promise<boolean> {
  const server = createServer();
  const bound = new Promise<boolean>((resolve) =>
    server.once('error', () => resolve(false)).listen(0, host, () => resolve(true)),
  );
  return bound.finally(() => server.close());
}

const run: Scenario['run'] = async (_vendor, _via, vendors) => {
  const [ipv6, ipv4] = HOLES;
  const hole = (await isBindable(ipv6.address)) ? ipv6 : ipv4;
  const restore = resolveTo([hole, { address: '127.0.0.1', family: 4 }]);
  return serveBehind(hole, vendors, async (sites) => {
    const wrong = await Promise.all(
      sites.flatMap((site) => VIAS.map((via) => callBehind(hole, site, via))),
    );
    const repeated = sites
      .filter(({ server }) => server.requests.length !== VIAS.length)
      .map(({ vendor, server }) => `${vendor.id}: ${server.requests.length} requests`);
    return [...wrong, ...repeated].find((each) => each !== undefined);
  }).finally(restore);
};

export const addressScenarios: readonly Scenario[] = [
  {
    id: 'connections/unreachable-addresses',
    title: 'an address that swallows everything before one that works',
    // There is one resolver for all of them.
    vias: ['all'],
    exclusive: true,
    once: true,
    run,
  },
];
