import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import type { AccountGauge } from '../../accounts/create-gauge.ts';
import type { Context } from '../../context.ts';
import { withProgress } from '../../terminal/progress.ts';

/** Reads all accounts; `onReading` is told each as it arrives. Both share the same requests. */
export async function readAll(
  gauge: AccountGauge,
  signal: AbortSignal,
  onReading: (reading: BalanceReading) => void,
): Promise<BalanceReport> {
  const report = gauge.read({ signal });
  for await (const reading of gauge.stream({ signal })) if (!signal.aborted) onReading(reading);
  return report;
}

/** Reads all accounts and counts them on stderr, where that is a terminal. */
export function readWithProgress(
  gauge: AccountGauge,
  count: number,
  context: Context,
): Promise<BalanceReport> {
  const describe = (done: number) => `reading balances… ${done} of ${count}`;
  return withProgress(context, describe(0), (report) => {
    let done = 0;
    return readAll(gauge, context.signal, () => {
      done += 1;
      report(describe(done));
    });
  });
}
