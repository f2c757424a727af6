import { type BalanceReport, formatBalance } from '@fuelgauge/core';

/** One line per account, in the visitor's language. An unknown balance is shown as unknown. */
export function renderReport({ readings }: BalanceReport, locale: string): string {
  const lines = readings.map((reading) => {
    const name = `${reading.provider}/${reading.account}`;
    if (reading.status === 'error') return `${name}: unknown (${reading.error.kind})`;
    const amount = formatBalance(reading.balance, { locale });
    return reading.status === 'ok'
      ? `${name}: ${amount}`
      : `${name}: ${amount} at ${reading.fetchedAt}`;
  });
  return lines.join('\n');
}
