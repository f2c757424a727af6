import {
  type Balance,
  BalanceError,
  type BalanceReading,
  compareDecimal,
  type Decimal,
} from '@fuelgauge/core';
import { parseDecimal } from '@fuelgauge/core/internal';
import { type Account, accountName } from './accounts/accounts.ts';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { invalidConfig } from './options/invalid-config.ts';
import type { EnsureOptions } from './options/options.ts';

/** @throws BalanceError `invalid_config/option` */
export function readAtLeast(atLeast: unknown): Decimal {
  const needed = typeof atLeast === 'string' ? parseDecimal(atLeast) : undefined;
  if (needed === undefined)
    throw invalidConfig('option', 'atLeast is no amount', "give it as decimal text, as in '500'");
  return needed;
}

/**
 * The one account that is meant.
 * @throws BalanceError `invalid_config/not_configured` or `invalid_config/account_needed`
 */
export function selectAccount(
  accounts: readonly Account[],
  { provider, account }: Pick<EnsureOptions, 'provider' | 'account'>,
): Account {
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
      `name one: ${[match, ...others].map(accountName).join(', ')}`,
    );
  return match;
}

/**
 * Unknown is not enough: neither is a stale reading.
 * @throws BalanceError with the reading's own error, or `invalid_config/unit`
 * @throws InsufficientBalanceError
 */
export function requireBalance(
  reading: BalanceReading,
  needed: Decimal,
  unit: EnsureOptions['unit'],
): Balance {
  if (reading.status !== 'ok') throw new BalanceError(reading.error);
  const { provider, account, balance } = reading;
  if (unit !== undefined && unit !== balance.unit)
    throw invalidConfig(
      'unit',
      `${accountName(reading)} is not counted in the unit asked for`,
      `ask for ${balance.unit}`,
    );
  if (compareDecimal(balance.remaining, needed) < 0)
    throw new InsufficientBalanceError(provider, account, balance, needed);
  return balance;
}
