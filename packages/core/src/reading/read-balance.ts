import type { Balance } from '../contract/balance.ts';
import { BalanceError } from '../contract/balance-error.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { createRetryBudget, type RetryBudget } from '../transport/retry-policy.ts';
import { type ReadingOptions, takeReading } from './take-reading.ts';

const BUDGETS = new WeakMap<ProviderDefinition, RetryBudget>();

function budgetOf(definition: ProviderDefinition): RetryBudget {
  const budget = BUDGETS.get(definition) ?? createRetryBudget();
  BUDGETS.set(definition, budget);
  return budget;
}

/**
 * Reads the balance of one account.
 *
 * @example
 * import { readBalance } from '@fuelgauge/core';
 * import { linkup } from '@fuelgauge/linkup/provider';
 * const { remaining, unit } = await readBalance(linkup, { apiKey });
 * @throws BalanceError
 */
export async function readBalance(definition: ProviderDefinition, options: ReadingOptions = {}): Promise<Balance> {
  const reading = await takeReading(definition, { retryBudget: budgetOf(definition), ...options });
  if (reading.status === 'error') throw new BalanceError(reading.error);
  return reading.balance;
}
