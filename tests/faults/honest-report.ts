import type { BalanceReport } from '@fuelgauge/core';

/**
 * Whether a report of one account is complete when it was read, and adds up what is owned: neither
 * an unknown amount nor a limit, nor what is paid later.
 */
export function isHonest({
  readings: [reading, ...others],
  complete,
  totals,
}: BalanceReport): boolean {
  if (others.length > 0 || complete !== (reading?.status === 'ok')) return false;
  if (reading?.status !== 'ok') return totals.length === 0;
  const { balance } = reading;
  const owned = [
    ...(balance.relation === undefined ? [balance.unit] : []),
    ...(balance.others ?? []).flatMap(({ relation, unit }) =>
      relation === 'separate' ? [unit] : [],
    ),
  ];
  return (
    totals.every(({ unit }) => owned.includes(unit)) &&
    owned.every((unit) => totals.some((total) => total.unit === unit))
  );
}
