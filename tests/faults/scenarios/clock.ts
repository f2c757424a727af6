import { createAsker, type Outcome } from '../ask.ts';
import type { Exchange, Scenario, Via } from '../row.ts';
import { eventually } from '../run-row.ts';
import type { Vendor } from '../vendor.ts';
import { hang } from '../wire.ts';
import { withServer } from '../with-server.ts';

const HOUR_MS = 3_600_000;
const VIAS: readonly Via[] = ['getBalance', 'GET', 'getBalances'];

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

interface Asked {
  readonly vendor: Vendor;
  readonly outcome: Outcome;
  readonly requests: number;
}

/** Asks every vendor, and moves a clock as soon as all requests have arrived. */
async function askWhile(
  vendors: readonly Vendor[],
  via: string,
  shift: () => () => void,
  replies: readonly Exchange[],
  attemptTimeoutMs: number,
) {
  const arrived = { requests: 0 };
  const asked = vendors.map((vendor) =>
    withServer(vendor, replies, async ({ options, server }): Promise<Asked> => {
      const outcome = createAsker(via as Via, vendor, { ...options, attemptTimeoutMs }).ask();
      await eventually(() => server.requests.length > 0);
      arrived.requests += 1;
      return { vendor, outcome: await outcome, requests: server.requests.length };
    }),
  );
  await eventually(() => arrived.requests === vendors.length);
  const restore = shift();
  return Promise.all(asked).finally(restore);
}

function firstProblem(
  asked: readonly Asked[],
  judge: (one: Asked) => string | undefined,
): string | undefined {
  const [first] = asked.flatMap((one) => judge(one)?.replace(/^/, `${one.vendor.id}: `) ?? []);
  return first;
}

const deadlineStands =
  (byMs: number): Scenario['run'] =>
  async (_, via, vendors) => {
    const startedAt = performance.now();
    const asked = await askWhile(
      vendors,
      via,
      () => shiftDate(byMs),
      [{ wire: () => [hang] }],
      400,
    );
    const tookMs = performance.now() - startedAt;
    if (tookMs < 350 || tookMs > 3000) return `it took ${Math.round(tookMs)} ms`;
    return firstProblem(asked, ({ outcome }) =>
      outcome.status === 'error' && outcome.error.kind === 'timeout'
        ? undefined
        : `${outcome.status} instead of a timeout`,
    );
  };

const retriesStand =
  (byMs: number): Scenario['run'] =>
  async (_, via, vendors) => {
    const asked = await askWhile(
      vendors,
      via,
      () => shiftDate(byMs),
      [{ status: 503 }, { status: 503 }, {}],
      4000,
    );
    return firstProblem(asked, ({ outcome, requests }) =>
      requests === 3 && /ok|response/.test(outcome.status)
        ? undefined
        : `${outcome.status} after ${requests} requests, not a balance after 3`,
    );
  };

/** The counterpart: an hour on the monotonic clock is an hour of the total. */
const totalIsMonotonic: Scenario['run'] = async (_, via, vendors) => {
  const wait = [['retry-after', '1']] as const;
  const asked = await askWhile(
    vendors,
    via,
    () => shiftMonotonic(HOUR_MS),
    [{ status: 503, headers: wait }, { status: 503 }],
    4000,
  );
  return firstProblem(asked, ({ outcome, requests }) =>
    requests <= 2 && /error|response/.test(outcome.status)
      ? undefined
      : `${outcome.status} after ${requests} requests, though the total had passed`,
  );
};

export const clockScenarios: readonly Scenario[] = [
  {
    id: 'F4',
    title: 'the clock is set back an hour: the deadline stands',
    run: deadlineStands(-HOUR_MS),
  },
  {
    id: 'F4',
    title: 'the clock is set forward an hour: the deadline stands',
    run: deadlineStands(HOUR_MS),
  },
  { id: 'F4', title: 'the clock is set back an hour: retries go on', run: retriesStand(-HOUR_MS) },
  {
    id: 'F4',
    title: 'the clock is set forward an hour: retries go on',
    run: retriesStand(HOUR_MS),
  },
  { id: 'F4', title: 'the monotonic clock moves an hour: no time is left', run: totalIsMonotonic },
].map((scenario) => ({ ...scenario, vias: VIAS, exclusive: true, once: true }));
