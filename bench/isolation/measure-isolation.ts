import { createFuelGauge, type GaugeAccount } from '@fuelgauge/balances';
import { registry } from '@fuelgauge/registry';
import { type FaultChild, startFaultChild } from './fault-child.ts';

const HEALTHY = 20;
const ROUNDS = 5;
const DEADLINE_MS = 1000;

export interface IsolationFigures {
  /** The slowest healthy reading of all rounds, in milliseconds. */
  readonly aloneMs: number;
  readonly besideFaultsMs: number;
  /** How much the process grew at its peak beside the faults, in megabytes. */
  readonly peakGrowthMb: number;
  readonly healthy: number;
  readonly faults: readonly string[];
}

function accountsOf({ origin, faults }: FaultChild, withFaults: boolean): GaugeAccount[] {
  const providerAt = (index: number) => registry[index % registry.length]?.id ?? '';
  const account = (what: string, index: number): GaugeAccount => {
    const provider = providerAt(index);
    return {
      provider,
      account: `${what} ${index}`,
      apiKey: 'any-key',
      baseUrl: `${origin}/${what}/${provider}`,
    };
  };
  const broken = withFaults ? faults.map(account) : [];
  return [...broken, ...Array.from({ length: HEALTHY }, (_, index) => account('healthy', index))];
}

/** Samples the memory of the process while the work runs. */
async function peakDuring(work: () => Promise<void>): Promise<number> {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  await work();
  clearInterval(timer);
  return peak;
}

/** @returns the slowest healthy reading; throws where one failed, since then there is nothing to compare */
async function slowestHealthy(accounts: GaugeAccount[]): Promise<number> {
  // Room for all accounts of a provider at once, so that the figure speaks of faults and not of queues.
  const options = {
    timeoutMs: DEADLINE_MS,
    maxRetries: 0,
    maxConcurrentPerProvider: accounts.length,
    env: {},
  };
  let slowest = 0;
  for await (const reading of createFuelGauge({ accounts, ...options }).stream()) {
    const isHealthy = reading.account.startsWith('healthy');
    if (isHealthy !== (reading.status === 'ok'))
      throw new Error(`${reading.account} is ${reading.status}`);
    if (isHealthy) slowest = Math.max(slowest, reading.durationMs);
  }
  return slowest;
}

async function slowestOf(accounts: GaugeAccount[]): Promise<number> {
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    slowest = Math.max(slowest, await slowestHealthy(accounts));
  return slowest;
}

/** Twenty healthy accounts alone, then beside one of each fault, in one process after a warm-up. */
export async function measureIsolation(): Promise<IsolationFigures> {
  const child = await startFaultChild();
  try {
    const alone = accountsOf(child, false);
    const beside = accountsOf(child, true);
    await slowestHealthy(alone);
    const aloneMs = await slowestOf(alone);
    const before = process.memoryUsage.rss();
    let besideFaultsMs = 0;
    const peak = await peakDuring(async () => {
      besideFaultsMs = await slowestOf(beside);
    });
    const peakGrowthMb = Math.round((peak - before) / 1024 / 1024);
    return { aloneMs, besideFaultsMs, peakGrowthMb, healthy: HEALTHY, faults: child.faults };
  } finally {
    child.close();
  }
}
