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
  const seen: Threshold[] = [];
  for (const { threshold, refuse } of placed) {
    const name = thresholdName(threshold);
    const isSame = (other: Threshold) =>
      thresholdName(other) === name && other.unit === threshold.unit;
    if (seen.some(isSame)) refuse('two thresholds for the same: keep one');
    seen.push(threshold);
    const own = accounts.filter(({ provider }) => provider === threshold.provider);
    const isReplaced = own.every(({ account }) =>
      placed.some(
        ({ threshold: other }) =>
          other.provider === threshold.provider && other.account === account,
      ),
    );
    if (threshold.account === undefined && own.length > 0 && isReplaced)
      refuse(
        `the threshold of ${name} never counts, since every account of it has its own: leave it out`,
      );
  }
}
