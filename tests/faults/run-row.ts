import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountOptions } from '@fuelgauge/core';
import { createBalanceRequest } from '@fuelgauge/core/testing';
import { type Caller, createCaller } from './callers.ts';
import { checkOutcome, isWithin } from './check-outcome.ts';
import type { FaultServer } from './fault-server.ts';
import { holds, show } from './find-leak.ts';
import type { Outcome } from './outcome.ts';
import { checkWithDeadline, eventually, resultWithin } from './patience.ts';
import { type Row, resolveWant, type Via } from './row.ts';
import { takeKey } from './take-key.ts';
import type { Vendor } from './vendor.ts';
import { type ServedSite, withServer } from './with-server.ts';

/** What all cases share. */
export interface Environment {
  /** Records whatever reaches another origin than the configured one. */
  readonly elsewhere: FaultServer;
  /** Of this machine, with nobody listening. */
  readonly closedPort: number;
}

/**
 * A signal that aborts as the row says. Where a request is expected it waits for that request, so
 * that the phase of the abort does not depend on the speed of the machine.
 */
function createSignal(
  { abort, want }: Row,
  { vendor, server }: ServedSite,
): AbortSignal | undefined {
  if (abort === undefined) return undefined;
  if (abort === 'before') return AbortSignal.abort();
  if (abort === 'by timeout' && resolveWant(want, vendor).requests === 0)
    return AbortSignal.timeout(300);
  const controller = new AbortController();
  void eventually(() => server.requests.length > 0)
    .then(() => sleep(30))
    .then(() => {
      if (abort === 'by timeout') return controller.abort(new DOMException('late', 'TimeoutError'));
      return controller.abort(...(abort === 'with text' ? ['the caller left'] : []));
    });
  return controller.signal;
}

/** Only the configured address was called, with the right key, and nothing reached any other. */
function checkRequests(site: ServedSite, { elsewhere }: Environment): string | undefined {
  const { definition } = site.vendor;
  for (const request of site.server.requests) {
    const { key, address, headers } = takeKey(definition, request);
    const wanted = new URL(createBalanceRequest(definition, null, site.baseUrl).url);
    if (address.pathname !== wanted.pathname) return `requested ${request.path}`;
    if (key !== site.key.key) return 'requested without the right key';
    if (holds(`${address}${JSON.stringify(headers)}`, site.key.token))
      return 'the key was in another place, too';
  }
  const strays = elsewhere.requests.filter((request) => request.path.includes(site.mark));
  return strays.length > 0 ? `${strays.length} requests reached another origin` : undefined;
}

interface FinishedCall {
  readonly outcome: Outcome;
  readonly caller: Caller;
}

async function callRow(row: Row, site: ServedSite, via: Via): Promise<FinishedCall> {
  const given = typeof row.options === 'function' ? row.options(site) : row.options;
  const { deadlineMs } = row;
  const deadline = deadlineMs === undefined ? {} : { attemptTimeoutMs: deadlineMs };
  const options: AccountOptions = { ...site.options, ...deadline, ...given };
  const caller = createCaller(via, site.vendor, options);
  let outcome: Outcome = { raw: 'was never called', status: 'unexpected' };
  for (let count = 0; count < (row.calls ?? 1); count += 1) {
    const signal = createSignal(row, site);
    const call = caller.call({ ...row.init, ...(signal && { signal }) });
    const pending = { raw: 'did not settle within its total', status: 'unexpected' } as const;
    outcome = (await resultWithin(options.timeoutMs ?? 0, call)) ?? pending;
  }
  return { outcome, caller };
}

/** What the outcome, the requests and the sockets must be like after every row. */
async function checkCall(
  row: Row,
  site: ServedSite,
  environment: Environment,
  { outcome, caller }: FinishedCall,
): Promise<string | undefined> {
  const { vendor, server, key } = site;
  const want = resolveWant(row.want, vendor);
  const wrong =
    checkOutcome(outcome, want, vendor) ??
    checkRequests(site, environment) ??
    row.afterwards?.(server, site, outcome);
  if (wrong !== undefined) return wrong;
  const { requests = 1 } = want;
  if (!isWithin(server.requests.length, requests))
    return `${server.requests.length} requests, not ${JSON.stringify(requests)}`;
  if (holds(show(outcome.raw), key.token))
    return `the key is in the outcome: ${show(outcome.raw).slice(0, 2000)}`;
  if (holds(show(caller.subject), key.token)) return 'the key is in the client';
  if (!(await eventually(() => server.busy() === 0)))
    return `${server.busy()} sockets were left open in the middle of a response`;
  return undefined;
}

function runOnce(
  row: Row,
  vendor: Vendor,
  via: Via,
  environment: Environment,
): Promise<string | undefined> {
  const others = {
    elsewhere: `http://localhost:${environment.elsewhere.port}`,
    closedPort: environment.closedPort,
  };
  return withServer(
    vendor,
    row.responses ?? [{}],
    async (site) => checkCall(row, site, environment, await callRow(row, site, via)),
    others,
  );
}

/**
 * One row, one vendor, one way of calling, on a server of its own.
 * @returns what is wrong, else undefined
 */
export function runRow(
  row: Row,
  vendor: Vendor,
  via: Via,
  environment: Environment,
): Promise<string | undefined> {
  if (row.deadlineMs === undefined) return runOnce(row, vendor, via, environment);
  return checkWithDeadline(row.deadlineMs, (deadlineMs) =>
    runOnce({ ...row, deadlineMs }, vendor, via, environment),
  );
}
