import { BalanceError, type BalanceReading } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, isLabel } from '@fuelgauge/core/internal';
import { askAll, type Gauge } from './ask-all.ts';
import type { MonitorAccount } from './options.ts';

export type { Gauge } from './ask-all.ts';
export type Accounts = Iterable<MonitorAccount> | AsyncIterable<MonitorAccount>;

/** So many accounts have a promise at the same time; the others are not even looked up. */
const CHUNK = 250;

async function* inChunks(accounts: Accounts): AsyncGenerator<readonly MonitorAccount[]> {
  let chunk: MonitorAccount[] = [];
  for await (const account of accounts) {
    chunk.push(account);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const isSameAccount = (left: MonitorAccount, right: MonitorAccount | undefined): boolean => {
  const [a, b] = [Object.entries(left), new Map(Object.entries(right ?? {}))];
  return a.length === b.size && a.every(([name, value]) => b.get(name) === value);
};

/**
 * A gauge of accounts that come and go: they are listed anew for each round.
 * @param onRefused - told what is wrong with an account that no gauge takes
 */
export function createAccountsGauge(
  accounts: Accounts,
  createGauge: (accounts: readonly MonitorAccount[]) => Gauge,
  onRefused: (cause: unknown) => void,
): Gauge {
  // Kept only where the accounts stay in memory anyway: a gauge remembers when it may ask a vendor again.
  const isKept = Array.isArray(accounts);
  const kept: { readonly chunk: readonly MonitorAccount[]; readonly gauge: Gauge }[] = [];

  function gaugeOf(chunk: readonly MonitorAccount[], index: number): Gauge {
    const before = kept[index];
    const isSame =
      before?.chunk.length === chunk.length &&
      before.chunk.every((account, place) => isSameAccount(account, chunk[place]));
    if (before && isSame) return before.gauge;
    const gauge = createGauge(chunk);
    if (isKept) kept[index] = { chunk: chunk.map((account) => ({ ...account })), gauge };
    return gauge;
  }

  async function* stream(signal: AbortSignal | undefined): AsyncGenerator<BalanceReading, void> {
    let index = 0;
    for await (const chunk of inChunks(accounts)) {
      const parts: { readonly accounts: readonly MonitorAccount[]; readonly gauge: Gauge }[] = [];
      try {
        parts.push({ accounts: chunk, gauge: gaugeOf(chunk, index) });
      } catch {
        // One that is wrong must not keep the others from being read.
        for (const account of chunk) {
          try {
            parts.push({ accounts: [account], gauge: createGauge([account]) });
          } catch (cause) {
            onRefused(cause);
            const reading = refusal(account, cause);
            if (reading) yield reading;
          }
        }
      }
      for (const { accounts: some, gauge } of parts)
        yield* askAll(some, gauge, createGauge, signal);
      index += 1;
    }
    kept.length = Math.min(kept.length, index);
  }

  return { stream: ({ signal } = {}) => stream(signal ?? undefined) };
}

/** An account that no gauge takes, as a reading: so that rules see it. */
function refusal(account: MonitorAccount | null, cause: unknown): BalanceReading | undefined {
  const { provider, account: label = DEFAULT_ACCOUNT } = account ?? {};
  if (!(cause instanceof BalanceError) || !isLabel(provider) || !isLabel(label)) return undefined;
  return {
    provider,
    account: label,
    durationMs: 0,
    attempts: 0,
    warnings: [],
    status: 'error',
    error: cause.toJSON(),
  };
}
