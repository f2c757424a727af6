import type { Balance, BalanceReading, Decimal } from '@fuelgauge/core';
import {
  accountName,
  BalanceError,
  createBalanceError,
  parseDecimal,
} from '@fuelgauge/core/internal';
import { type Answer, type Asked, amountsFor, askBalance } from './ask-balance.ts';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { invalidConfig } from './options/invalid-config.ts';
import type { NormalizedAccount } from './options/take-account.ts';
import { ownMembers } from './report/amounts.ts';

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

/**
 * Returns the balance of an ok reading if it is high enough. Stale and failed readings never satisfy `ensure`; nor
 * does an amount above a lower cap, or one that the vendor itself says cannot be spent.
 * @throws BalanceError with the reading's own error, or `invalid_config/unit`
 * @throws InsufficientBalanceError
 */
export function requireBalance(reading: BalanceReading, needed: Decimal, asked: Asked): Balance {
  if (reading.status !== 'ok') throw new BalanceError(reading.error);
  const { provider, account, balance } = reading;
  const answer = askBalance(balance, needed, asked);
  if (!answer) throw noSuchAmount(ownMembers(balance), accountName(reading), asked);
  const { remaining, unit, isEnough } = answer;
  if (remaining === null)
    throw createBalanceError({ id: provider }, 'invalid_response', 'balance_not_a_number');
  if (!isEnough)
    throw new InsufficientBalanceError(
      provider,
      account,
      { remaining, unit },
      needed,
      adviceOf(answer, needed),
    );
  return balance;
}

/** What to do where topping up does not help; undefined where it does. */
function adviceOf({ isBlocked, relation }: Answer, needed: Decimal): string | undefined {
  if (isBlocked) return 'but the vendor says that it cannot be spent: look at the account there';
  if (relation === 'cap')
    return `the most that its key may still spend; ${needed} are needed: raise the key's budget`;
  return relation === 'line' ? `${needed} are needed: raise the limit of the account` : undefined;
}

function noSuchAmount(balance: Balance, name: string, { other }: Asked): BalanceError {
  const meant = amountsFor(balance, other);
  if (meant.length === 0) {
    const ids = [balance.id ?? [], ...(balance.others ?? []).map(({ id }) => id)].flat();
    return invalidConfig(
      'unit',
      `the balance of ${name} has no such other amount`,
      ids.length > 0 ? `it has ${[...new Set(ids)].join(', ')}` : 'ask for its headline',
    );
  }
  return invalidConfig(
    'unit',
    `the balance of ${name} is in another unit`,
    `use ${[...new Set(meant.map(({ unit }) => unit))].join(' or ')}`,
  );
}
