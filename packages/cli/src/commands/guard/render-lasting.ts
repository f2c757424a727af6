import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import { thresholdName } from '../../accounts/thresholds/threshold.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { NOTHING } from '../../format/amount.ts';
import type { LastingCheck } from './check-lasting.ts';

/** A line for every check that failed. */
export function renderLastingFailures(checks: readonly LastingCheck[]): readonly string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'enough')
    .map((check) => {
      const { provider, account, other, atLeast, verdict, days, problem } = check;
      const name = thresholdName({
        provider,
        account: account ?? DEFAULT_ACCOUNT,
        ...(other !== undefined && { other }),
      });
      if (verdict === 'unknown')
        return `fuelgauge: ${name}: how long it lasts is not known: ${problem}`;
      if (problem !== null) return `fuelgauge: ${name} lasts ${describeDays(days)}: ${problem}`;
      const where = findProvider(provider)?.links.topUp;
      return `fuelgauge: ${name} lasts ${describeDays(days)}, less than ${atLeast}: top up${where ? ` at ${where}` : ''}`;
    });
}

/** The cells of a check in the table of all checks. */
export function lastingCells({
  provider,
  account,
  other,
  atLeast,
  verdict,
  days,
  problem,
}: LastingCheck): readonly string[] {
  const results = { enough: 'enough', below: 'too little', unknown: 'unknown' } as const;
  return [
    provider,
    (account ?? NOTHING) + (other === undefined ? '' : `#${other}`),
    days === null ? NOTHING : describeDays(days),
    atLeast,
    'time',
    results[verdict],
    problem ?? '',
  ];
}

/** Rounded down: it is said to last no longer than it does. */
function describeDays(days: number | null): string {
  if (days === null || days < 1 / 24) return 'no longer';
  return days < 2 ? `${Math.floor(days * 24)} hours` : `${Math.floor(days)} days`;
}
