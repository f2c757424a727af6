import type { AccountState, Point } from '@fuelgauge/monitor';
import { withoutName } from '../../format/error-message.ts';
import { BLOCKED } from '../../render/describe-balance.ts';

/**
 * When an amount was last read. By a clock that was ahead for a while everything since seems to be of then: only the
 * last attempt has a time of its own.
 */
export function lastReadAt(
  state: AccountState | undefined,
  { seenAt }: Pick<Point, 'seenAt'>,
  now: Date,
  aheadMs: number,
): string {
  const isAhead = Date.parse(seenAt) - now.getTime() > aheadMs;
  return (isAhead && state?.attemptedAt) || seenAt;
}

/** Why nothing of an account can be spent, by what the monitor last read of it. */
export function refusalOf(state: AccountState | undefined): string | undefined {
  const error = state?.failing?.error;
  if (error)
    return error.kind === 'payment_required'
      ? withoutName(error.message, state.provider)
      : undefined;
  return state?.reading?.balance.spendable === false
    ? `${BLOCKED}: look at the account there`
    : undefined;
}
