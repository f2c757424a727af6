import { type Answer, askBalance } from '@fuelgauge/balances/internal';
import type { Balance } from '@fuelgauge/core';
import type { Threshold } from './threshold.ts';

/** What a balance says about a threshold; undefined where it has no such amount. */
export function askThreshold(
  balance: Balance,
  { atLeast, unit, other }: Threshold,
): Answer | undefined {
  return askBalance(balance, atLeast, { unit, other });
}
