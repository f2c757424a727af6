import {
  type BalanceReading,
  compareDecimal,
  type Decimal,
  formatBalance,
  type Unit,
} from '@fuelgauge/balances';

/** The lowest amount that is enough, by unit: `{ USD: '5', 'clado:credit': '500' }`. */
export type Thresholds = Readonly<Record<Unit, Decimal>>;

/** One line for each account that is below its threshold, or whose balance is unknown. */
export function findWarnings(
  readings: readonly BalanceReading[],
  thresholds: Thresholds,
): readonly string[] {
  return readings.flatMap((reading) => {
    if (reading.status !== 'ok') return reading.error.message;
    const { provider, account, balance } = reading;
    const threshold = thresholds[balance.unit];
    if (threshold === undefined || compareDecimal(balance.remaining, threshold) >= 0) return [];
    return `${provider}/${account} is down to ${formatBalance(balance, { locale: 'en-US' })}`;
  });
}
