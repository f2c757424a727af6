import { accountName } from '@fuelgauge/core/internal';
import type { Refuse } from '../../errors.ts';
import type { AccountId } from '../account.ts';
import { type Threshold, thresholdName } from './threshold.ts';

/** A threshold, and how to refuse it with its place. */
export interface PlacedThreshold {
  readonly threshold: Threshold;
  readonly refuse: Refuse;
}

/**
 * Refuses thresholds that can never count: a second one of the same name, and that of a provider whose accounts all
 * have their own. Whoever wrote one believes in a check that does not happen.
 * @param accounts those that there are; of a provider without any, nothing is known
 */
export function refuseIdle(
  placed: readonly PlacedThreshold[],
  accounts: readonly AccountId[],
): void {
  const names = new Set(placed.map(({ threshold }) => thresholdName(threshold)));
  // The providers of which some account has no threshold of its own, and all that have accounts.
  const open = new Set<string>();
  const known = new Set<string>();
  for (const account of accounts) {
    known.add(account.provider);
    if (!names.has(accountName(account))) open.add(account.provider);
  }
  const seen = new Set<string>();
  for (const { threshold, refuse } of placed) {
    const { provider, account, other, unit } = threshold;
    const question = `${thresholdName(threshold)} ${unit}`;
    if (seen.has(question)) refuse('two thresholds for the same: keep one');
    seen.add(question);
    if (account === undefined && other === undefined && known.has(provider) && !open.has(provider))
      refuse(
        `the threshold of ${provider} never counts, since every account of it has its own: leave it out`,
      );
  }
}
