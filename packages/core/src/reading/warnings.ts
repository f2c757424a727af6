import type { ReadingWarning, WarningCode } from '../types/reading.ts';

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  negative_balance: 'the balance is negative: more was spent than was paid for',
  bad_total: 'the total is not a valid number',
  bad_top_up: 'the top-up time is not an RFC 3339 timestamp',
  bad_pool: 'the account identifier is invalid: shared money is not recognised',
  pool_not_hashed: 'this runtime has no SubtleCrypto: shared money is not recognised',
  pool_moving:
    'accounts of this pool read different amounts: money is being spent; the newest counts',
  headline_changed: 'the amount is now in another unit than before',
  bad_used: 'the spent amount is not a valid number',
  bad_reset: 'the time of the reset cannot be read',
  bad_as_of: "the vendor's own time cannot be read",
  bad_spendable: "the vendor's verdict is not true or false",
  bad_other: 'a further amount, or its date, cannot be read',
};

/** Describes a warning for people. */
export function describeWarning(provider: string, code: WarningCode): ReadingWarning {
  return { code, message: `[${provider}] ${WARNINGS[code]}` };
}
