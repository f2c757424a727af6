import type { FuelGauge } from '@fuelgauge/balances';
import type { BalanceReading } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import type { MonitorAccount } from './options.ts';

export type Gauge = Pick<FuelGauge, 'stream'>;

const isLate = (reading: BalanceReading): boolean =>
  reading.status !== 'ok' &&
  reading.error.kind === 'timeout' &&
  reading.error.reason === 'deadline';

const nameOf = ({ provider, account = DEFAULT_ACCOUNT }: MonitorAccount): string =>
  JSON.stringify([provider, account]);

/** Whether a vendor answers, while a gauge reads. */
function createWitness(now: () => number) {
  const begunAt = now();
  const answeredMs = new Map<string, number>();
  return {
    noteAnswer: (provider: string) => void answeredMs.set(provider, now() - begunAt),
    /** In the second half of the time until now: it is slow then, and whoever had to wait had less time than others. */
    isAnswering: (provider: string) => (answeredMs.get(provider) ?? 0) * 2 > now() - begunAt,
  };
}

/**
 * The readings of some accounts. A gauge has one deadline for all of them: where a vendor is slow, or the machine, it
 * passes before the last ones were asked, or soon after, which says nothing of them. Another gauge asks those, as long
 * as their vendor answers others. Where it does not, it is told as a failure of each.
 */
export async function* askAll(
  accounts: readonly MonitorAccount[],
  gauge: Gauge,
  createGauge: (accounts: readonly MonitorAccount[]) => Gauge,
  signal?: AbortSignal,
  now: () => number = () => performance.now(),
): AsyncGenerator<BalanceReading, void> {
  let left = accounts;
  for (let next = gauge; ; next = createGauge(left)) {
    const witness = createWitness(now);
    const again = new Set<string>();
    for await (const reading of next.stream(signal ? { signal } : {})) {
      if (!isLate(reading)) {
        witness.noteAnswer(reading.provider);
        yield reading;
      } else if (witness.isAnswering(reading.provider) && !signal?.aborted) {
        again.add(nameOf(reading));
      } else yield reading;
    }
    left = left.filter((account) => again.has(nameOf(account)));
    if (left.length === 0) return;
  }
}
