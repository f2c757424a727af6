import { createCaller } from '../callers.ts';
import { isRetried } from '../declared.ts';
import type { Outcome } from '../outcome.ts';
import { eventually, resultWithin } from '../patience.ts';
import { type Exchange, type Scenario, VIAS, type Via } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { hang } from '../wire.ts';
import { withServer } from '../with-server.ts';

const HOUR_MS = 3_600_000;

/** Sets the system's clock, as the process sees it. @returns the way back */
function shiftDate(byMs: number): () => void {
  const RealDate = globalThis.Date;
  const now = () => RealDate.now() + byMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return () => {
    globalThis.Date = RealDate;
  };
}

/** Moves the monotonic clock. @returns the way back */
function shiftMonotonic(byMs: number): () => void {
  const real = performance.now;
  performance.now = () => real.call(performance) + byMs;
  return () => {
    performance.now = real;
  };
}

interface FinishedCall {
  readonly vendor: Vendor;
  readonly via: Via;
  readonly outcome: Outcome;
  readonly requests: number;
}

/** Calls every vendor in every way, and moves a clock as soon as all requests have arrived. */
async function callWhile(
  vendors: readonly Vendor[],
  shift: () => () => void,
  responses: readonly Exchange[],
  attemptTimeoutMs?: number,
) {
  const arrived = { requests: 0 };
  const callOne = (vendor: Vendor, via: Via) =>
    withServer(vendor, responses, async ({ options, server }): Promise<FinishedCall> => {
      const given = { ...options, ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }) };
      const outcome = createCaller(via, vendor, given).call();
      await eventually(() => server.requests.length > 0);
      arrived.requests += 1;
      return { vendor, via, outcome: await outcome, requests: server.requests.length };
    });
  const calls = vendors.flatMap((vendor) => VIAS.map((via) => callOne(vendor, via)));
  await eventually(() => arrived.requests === calls.length);
  const restore = shift();
  return Promise.all(calls).finally(restore);
}

function firstProblem(
  calls: readonly FinishedCall[],
  check: (call: FinishedCall) => string | undefined,
): string | undefined {
  const [first] = calls.flatMap(
    (call) => check(call)?.replace(/^/, `${call.vendor.id} via ${call.via}: `) ?? [],
  );
  return first;
}

const DEADLINE_MS = 1000;

/** Neither earlier nor much later, with the clock moved after the requests and before the deadline. */
const deadlineHolds =
  (byMs: number): Scenario['run'] =>
  async (_vendor, _via, vendors) => {
    const startedAt = performance.now();
    const calls = await resultWithin(
      DEADLINE_MS,
      callWhile(vendors, () => shiftDate(byMs), [{ wire: () => [hang] }], DEADLINE_MS),
    );
    if (calls === undefined) return 'the deadline did not end the call';
    const tookMs = performance.now() - startedAt;
    if (tookMs < DEADLINE_MS - 50) return `the deadline ended the call after ${tookMs} ms`;
    return firstProblem(calls, ({ outcome }) =>
      outcome.status === 'error' && outcome.error.kind === 'timeout'
        ? undefined
        : `${outcome.status} instead of a timeout`,
    );
  };

const retriesGoOn =
  (byMs: number): Scenario['run'] =>
  async (_vendor, _via, vendors) => {
    const calls = await callWhile(
      vendors.filter(({ definition }) => isRetried(definition, 503)),
      () => shiftDate(byMs),
      [{ status: 503 }, { status: 503 }, {}],
    );
    return firstProblem(calls, ({ outcome, requests }) =>
      requests === 3 && /ok|response/.test(outcome.status)
        ? undefined
        : `${outcome.status} after ${requests} requests, not a balance after 3`,
    );
  };

/** The counterpart: an hour on the monotonic clock is an hour of the total. */
const totalIsMonotonic: Scenario['run'] = async (_vendor, _via, vendors) => {
  const wait = [['retry-after', '1']] as const;
  const calls = await callWhile(vendors, () => shiftMonotonic(HOUR_MS), [
    { status: 503, headers: wait },
    { status: 503 },
  ]);
  return firstProblem(calls, ({ outcome, requests }) =>
    requests <= 2 && /error|response/.test(outcome.status)
      ? undefined
      : `${outcome.status} after ${requests} requests, though the total had passed`,
  );
};

const scenarios: readonly Pick<Scenario, 'id' | 'title' | 'run'>[] = [
  {
    id: 'deadlines/clock-changes',
    title: 'the clock is set back an hour: the deadline holds',
    run: deadlineHolds(-HOUR_MS),
  },
  {
    id: 'deadlines/clock-changes',
    title: 'the clock is set forward an hour: the deadline holds',
    run: deadlineHolds(HOUR_MS),
  },
  {
    id: 'deadlines/clock-changes',
    title: 'the clock is set back an hour: retries go on',
    run: retriesGoOn(-HOUR_MS),
  },
  {
    id: 'deadlines/clock-changes',
    title: 'the clock is set forward an hour: retries go on',
    run: retriesGoOn(HOUR_MS),
  },
  {
    id: 'deadlines/clock-changes',
    title: 'the monotonic clock moves an hour: no time is left',
    run: totalIsMonotonic,
  },
];

export const clockScenarios: readonly Scenario[] = scenarios.map((scenario) => ({
  ...scenario,
  // There is one clock for all of them.
  vias: ['all'],
  exclusive: true,
  once: true,
}));
