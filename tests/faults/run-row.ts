import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountOptions } from '@fuelgauge/core';
import { type Asker, createAsker, type Outcome } from './ask.ts';
import type { FaultServer } from './fault-server.ts';
import { holds, show } from './find-leak.ts';
import { isWithin, judgeOutcome } from './judge-outcome.ts';
import type { Abort, Row, Via } from './row.ts';
import type { Vendor } from './vendor.ts';
import { type Place, withServer } from './with-server.ts';

/** What all cases share. */
export interface Surroundings {
  /** Records whatever reaches another origin than the configured one. */
  readonly elsewhere: FaultServer;
  /** Of this machine, with nobody listening. */
  readonly closedPort: number;
}

/** Beyond its total no call may run; what is above the promised 100 ms is for machines that are busy. */
const GRACE_MS = 2000;

/** Waits until it holds, but not for ever. */
export async function eventually(holdsTrue: () => boolean, withinMs = GRACE_MS): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs && !holdsTrue(); waitedMs += 10) await sleep(10);
  return holdsTrue();
}

function createSignal(abort: Abort | undefined, server: FaultServer): AbortSignal | undefined {
  if (abort === undefined) return undefined;
  if (abort === 'by timeout') return AbortSignal.timeout(300);
  if (abort === 'before') return AbortSignal.abort();
  const controller = new AbortController();
  void eventually(() => server.requests.length > 0)
    .then(() => sleep(30))
    .then(() => controller.abort(...(abort === 'with text' ? ['the caller left'] : [])));
  return controller.signal;
}

/** Only the configured address was asked, with the right key, and nothing reached any other. */
function judgeRequests(site: Place, { elsewhere }: Surroundings): string | undefined {
  const { server } = site;
  const { auth, path } = site.vendor.definition;
  if ('query' in auth) return 'the laboratory reads keys from headers only';
  const sent = auth.scheme ? `${auth.scheme} ${site.key.key}` : site.key.key;
  for (const request of server.requests) {
    if (request.path !== new URL(site.baseUrl).pathname + path) return `asked for ${request.path}`;
    if (request.headers.get(auth.header.toLowerCase()) !== sent)
      return 'asked without the right key';
    const others = [...request.headers].filter(([name]) => name !== auth.header.toLowerCase());
    if (holds(JSON.stringify(others), site.key.token))
      return 'the key stood in another header, too';
  }
  const strays = elsewhere.requests.filter((request) => request.path.includes(site.mark));
  return strays.length > 0 ? `${strays.length} requests reached another origin` : undefined;
}

interface Asked {
  readonly outcome: Outcome;
  readonly asker: Asker;
}

async function askRow(row: Row, site: Place, via: Via): Promise<Asked> {
  const given = typeof row.options === 'function' ? row.options(site) : row.options;
  const options: AccountOptions = { ...site.options, ...given };
  const asker = createAsker(via, site.vendor, options);
  let outcome: Outcome = { raw: 'was never asked', status: 'unexpected' };
  for (let call = 0; call < (row.calls ?? 1); call += 1) {
    const signal = createSignal(row.abort, site.server);
    const late = { raw: 'did not settle within its total', status: 'unexpected' } as const;
    const timer = new AbortController();
    outcome = await Promise.race([
      asker.ask({ ...row.init, ...(signal && { signal }) }),
      sleep((options.timeoutMs ?? 0) + GRACE_MS, late, { signal: timer.signal }).catch(() => late),
    ]);
    timer.abort();
  }
  return { outcome, asker };
}

/** What the outcome, the requests and the sockets must be like after every row. */
async function judge(
  row: Row,
  site: Place,
  around: Surroundings,
  { outcome, asker }: Asked,
): Promise<string | undefined> {
  const { vendor, server, key } = site;
  const want = typeof row.want === 'function' ? row.want(vendor) : row.want;
  const wrong =
    judgeOutcome(outcome, want, vendor) ??
    judgeRequests(site, around) ??
    row.afterwards?.(server, site, outcome);
  if (wrong !== undefined) return wrong;
  const { requests = 1 } = want;
  if (!isWithin(server.requests.length, requests))
    return `${server.requests.length} requests, not ${JSON.stringify(requests)}`;
  if (holds(show(outcome.raw), key.token))
    return `the key is in the outcome: ${show(outcome.raw).slice(0, 2000)}`;
  if (holds(show(asker.subject), key.token)) return 'the key is in the client';
  if (!(await eventually(() => server.busy() === 0)))
    return `${server.busy()} sockets were left open in the middle of an answer`;
  return undefined;
}

/**
 * One row, one vendor, one way of asking, on a server of its own.
 * @returns what is wrong, else undefined
 */
export function runRow(
  row: Row,
  vendor: Vendor,
  via: Via,
  around: Surroundings,
): Promise<string | undefined> {
  const others = {
    elsewhere: `http://localhost:${around.elsewhere.port}`,
    closedPort: around.closedPort,
  };
  return withServer(
    vendor,
    row.replies ?? [{}],
    async (site) => judge(row, site, around, await askRow(row, site, via)),
    others,
  );
}
