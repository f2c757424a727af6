import {
  type BalanceReading,
  compareDecimal,
  type Decimal,
  formatBalance,
  type Unit,
} from '@fuelgauge/balances';

/** The least that is enough, by unit: `{ USD: '5', 'clado:credit': '500' }`. */
export type Thresholds = Readonly<Record<Unit, Decimal>>;

/** A line for each account that is low, and for each of which nobody knows whether it is. */
export function findWarnings(
  readings: readonly BalanceReading[],
  thresholds: Thresholds,
): readonly string[] {
  return readings.flatMap((reading) => {
    if (reading.status !== 'ok') return reading.error.message;
    const { provider, account, balance } = reading;
    const atLeast = thresholds[balance.unit];
    if (atLeast === undefined || compareDecimal(balance.remaining, atLeast) >= 0) return [];
    return `${provider}/${account} is down to ${formatBalance(balance, { locale: 'en-US' })}`;
  });
}
