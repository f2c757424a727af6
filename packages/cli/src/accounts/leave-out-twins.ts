import type { BalanceReading } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { isForAnother } from '../render/read-by-twin.ts';
import type { Account } from './account.ts';
import type { AccountGauge } from './create-gauge.ts';

/**
 * Reads accounts as their gauge does, but for those whose key is one for a twin: one variable, found for several
 * providers, holds the key of one of them, and nobody is to be told that the others cannot be read. Such a reading
 * waits for those of its twins, and is left out unless all of them say the same.
 */
export function leaveOutTwins(
  gauge: Pick<AccountGauge, 'stream'>,
  accounts: readonly Account[],
): Pick<AccountGauge, 'stream'> {
  const twinsOf = new Map(accounts.map((each) => [accountName(each), each.twins ?? []]));
  if (accounts.every(({ twins = [] }) => twins.length === 0)) return gauge;
  return {
    async *stream(options) {
      const readings: BalanceReading[] = [];
      const waiting: { readonly reading: BalanceReading; readonly twins: readonly string[] }[] = [];
      for await (const reading of gauge.stream(options)) {
        readings.push(reading);
        const twins = twinsOf.get(accountName(reading)) ?? [];
        if (twins.length > 0 && isForAnother(reading)) waiting.push({ reading, twins });
        else yield reading;
      }
      for (const { reading, twins } of waiting) {
        const isForTwin = readings.some(
          (other) =>
            other.account === reading.account &&
            twins.includes(other.provider) &&
            !isForAnother(other),
        );
        if (!isForTwin) yield reading;
      }
    },
  };
}
