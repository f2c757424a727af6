import { getEventListeners } from 'node:events';
import { createCaller } from '../callers.ts';
import type { Outcome } from '../outcome.ts';
import { eventually } from '../patience.ts';
import { repeat } from '../repeat.ts';
import { type Exchange, type Scenario, VIAS, type Via } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { hang } from '../wire.ts';
import { withServer } from '../with-server.ts';

const CALLS = 2000;
const AT_ONCE = 100;

/** Warnings of the process while `work` runs. */
async function warningsDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const names: string[] = [];
  const note = ({ name }: Error) => names.push(name);
  process.on('warning', note);
  await work().finally(() => process.off('warning', note));
  return names;
}

/** One signal of the caller for all calls of all vendors. */
const sharedSignal: Scenario['run'] = async (_, via, vendors) => {
  const { signal } = new AbortController();
  const failures: string[] = [];
  const warnings = await warningsDuring(async () => {
    for (const vendor of vendors)
      await withServer(vendor, [{}], async ({ options }) => {
        const outcomes = await repeat(Math.ceil(CALLS / vendors.length), AT_ONCE, () =>
          createCaller(via as Via, vendor, options).call({ signal }),
        );
        for (const { status } of outcomes)
          if (status === 'error' || status === 'unexpected') failures.push(status);
      });
  });
  const listeners = getEventListeners(signal, 'abort').length;
  if (failures.length > 0) return `${failures.length} calls failed`;
  if (warnings.length > 0) return `warnings: ${warnings.join()}`;
  return listeners === 0 ? undefined : `${listeners} listeners were left`;
};

/** The same while all of them wait: nothing may pile up on the signal. */
const sharedSignalWaiting: Scenario['run'] = async (vendor, via) =>
  withServer(vendor, [{ wire: () => [hang] }], async ({ options, server }) => {
    const controller = new AbortController();
    let outcomes: readonly Outcome[] = [];
    const warnings = await warningsDuring(async () => {
      const calls = Array.from({ length: AT_ONCE }, () =>
        createCaller(via as Via, vendor, options).call({ signal: controller.signal }),
      );
      await eventually(() => server.requests.length === AT_ONCE);
      controller.abort();
      outcomes = await Promise.all(calls);
    });
    const aborted = outcomes.filter(
      (outcome) => outcome.status === 'error' && outcome.error.kind === 'aborted',
    ).length;
    const listeners = getEventListeners(controller.signal, 'abort').length;
    if (aborted !== AT_ONCE) return `${aborted} calls were aborted, not ${AT_ONCE}`;
    if (warnings.length > 0) return `warnings: ${warnings.join()}`;
    return listeners === 0 ? undefined : `${listeners} listeners were left`;
  });

/** Longer than any timer of the tests themselves. */
const FAR_MS = 600_000;

/** Watches the timers that are far away. @returns those still set, and the way back */
function watchTimers(): { readonly left: ReadonlySet<unknown>; restore(): void } {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const left = new Set<unknown>();
  globalThis.setTimeout = Object.assign((...given: Parameters<typeof setTimeout>) => {
    const timer = set(...given);
    if ((given[1] ?? 0) > FAR_MS / 2) left.add(timer);
    return timer;
  }, set) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    left.delete(timer);
    clear(timer);
  };
  return {
    left,
    restore: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  };
}

/** Calls that end in every way. */
const ENDS: Readonly<Record<string, readonly Exchange[]>> = {
  ok: [{}],
  refused: [{ status: 401 }],
  retried: [{ status: 503 }, {}],
  aborted: [{ wire: () => [hang] }],
  'aborted in backoff': [{ status: 503, headers: [['retry-after', '20']] }],
};

const callToItsEnd = (vendor: Vendor, via: Via, exchanges: readonly Exchange[]) =>
  withServer(vendor, exchanges, async ({ options, server }) => {
    const controller = new AbortController();
    const far = { ...options, timeoutMs: FAR_MS, attemptTimeoutMs: FAR_MS };
    const call = createCaller(via, vendor, far).call({ signal: controller.signal });
    await Promise.race([call, eventually(() => server.requests.length >= exchanges.length)]);
    if (exchanges.length === 1) controller.abort();
    await call;
  });

const noTimers: Scenario['run'] = async (_vendor, _via, vendors) => {
  const { left, restore } = watchTimers();
  try {
    for (const exchanges of Object.values(ENDS))
      await Promise.all(
        vendors.flatMap((vendor) => VIAS.map((via) => callToItsEnd(vendor, via, exchanges))),
      );
    return left.size === 0 ? undefined : `${left.size} timers were left`;
  } finally {
    restore();
  }
};

const unpolluted: Scenario['run'] = async () =>
  'polluted' in {} || Reflect.ownKeys(Object.prototype).length !== 12
    ? 'Object.prototype has changed'
    : undefined;

export const leftoverScenarios: readonly Scenario[] = [
  {
    id: 'bodies/exact-names',
    title: 'Object.prototype is as it was',
    vias: ['process'],
    once: true,
    exclusive: true,
    run: unpolluted,
  },
  {
    id: 'aborts/leftovers',
    title: `${CALLS} calls share one signal`,
    vias: VIAS,
    once: true,
    exclusive: true,
    run: sharedSignal,
  },
  {
    id: 'aborts/leftovers',
    title: 'many calls wait on one signal, and are aborted by it',
    vias: VIAS,
    exclusive: true,
    run: sharedSignalWaiting,
  },
  {
    id: 'aborts/leftovers',
    title: 'no timer is left, whatever became of the calls',
    vias: ['all'],
    once: true,
    exclusive: true,
    run: noTimers,
  },
];
