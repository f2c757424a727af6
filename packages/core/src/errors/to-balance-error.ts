import { BalanceError } from './balance-error.ts';
import type { BalanceErrorData } from './balance-error-data.ts';
import { describeFailure, type NamedProvider } from './describe-failure.ts';
import { Failure, invalidOption } from './failure.ts';

/**
 * Any other error comes from a definition or an option of another shape than its type has, or from
 * what `fetch` returned.
 */
const UNUSABLE = invalidOption(
  'the definition or an option cannot be used',
  'correct the definition, or check the fetch option',
);

/** Describes what was thrown. An error that is not ours is not quoted: it may contain anything. */
export function describeThrown(provider: NamedProvider, thrown: unknown): BalanceErrorData {
  if (BalanceError.isInstance(thrown)) return new BalanceError(thrown).toJSON();
  const { kind, reason, details } = thrown instanceof Failure ? thrown : UNUSABLE;
  return describeFailure(provider, kind, reason, details);
}

/** The exception that a user sees for what was thrown. */
export function toBalanceError(provider: NamedProvider, thrown: unknown): BalanceError {
  return new BalanceError(describeThrown(provider, thrown));
}

/** A failure as an exception, for those who have not thrown one. */
export function createBalanceError(
  ...description: Parameters<typeof describeFailure>
): BalanceError {
  return new BalanceError(describeFailure(...description));
}
