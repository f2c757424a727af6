import {
  type Balance,
  BalanceError,
  type BalanceReading,
  compareDecimal,
  type Decimal,
  type Unit,
} from '@fuelgauge/core';
import { accountName, isMoney, parseDecimal } from '@fuelgauge/core/internal';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { invalidConfig } from './options/invalid-config.ts';
import type { NormalizedAccount } from './options/take-account.ts';

/** @throws BalanceError `invalid_config/option` */
export function parseAtLeast(atLeast: unknown): Decimal {
  const needed = typeof atLeast === 'string' ? parseDecimal(atLeast) : undefined;
  if (needed === undefined)
    throw invalidConfig('option', 'invalid atLeast', "use decimal text such as '500'");
  return needed;
}

/**
 * Selects the one account that the options name.
 * @throws BalanceError `invalid_config/not_configured` or `invalid_config/account_needed`
 */
export function selectAccount(
  accounts: readonly NormalizedAccount[],
  provider: string | undefined,
  account: string | undefined,
): NormalizedAccount {
  const [match, ...others] = accounts.filter(
    (candidate) =>
      candidate.provider === provider && (account === undefined || candidate.account === account),
  );
  if (!match)
    throw invalidConfig(
      'not_configured',
      'no such account is configured',
      'add it to accounts, or set its key variable',
    );
  if (others.length > 0)
    throw invalidConfig(
      'account_needed',
      `there are several accounts of ${provider}`,
      `name one of ${[match, ...others].map(accountName).join(', ')}`,
    );
  return match;
}

/** Whether a unit was meant by this text: the unit itself, a currency in any case, or a unit without its provider. */
function isUnit(given: unknown, unit: Unit): boolean {
  if (typeof given !== 'string') return false;
  return isMoney(unit)
    ? given.toUpperCase() === unit
    : given === unit || given === unit.slice(unit.indexOf(':') + 1);
}

/**
 * Returns the balance of an ok reading if it is high enough. Stale and failed readings never satisfy `ensure`.
 * @throws BalanceError with the reading's own error, or `invalid_config/unit`
 * @throws InsufficientBalanceError
 */
export function requireBalance(
  reading: BalanceReading,
  needed: Decimal,
  unit: Unit | undefined,
): Balance {
  if (reading.status !== 'ok') throw new BalanceError(reading.error);
  const { provider, account, balance } = reading;
  if (unit !== undefined && !isUnit(unit, balance.unit))
    throw invalidConfig(
      'unit',
      `the balance of ${accountName(reading)} is in another unit`,
      `use ${balance.unit}`,
    );
  if (compareDecimal(balance.remaining, needed) < 0)
    throw new InsufficientBalanceError(provider, account, balance, needed);
  return balance;
}
