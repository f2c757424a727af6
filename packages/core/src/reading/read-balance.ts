import { nameProvider } from '../environment/key-source.ts';
import { toBalanceError } from '../errors/to-balance-error.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { type Connection, createConnection } from '../transport/connection.ts';
import { createRetryBudget, type RetryBudget } from '../transport/retry-budget.ts';
import type { Balance } from '../types/balance.ts';
import { fetchBalance, type ReadingOptions } from './fetch-balance.ts';

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
export async function readBalance(
  definition: ProviderDefinition,
  options: ReadingOptions = {},
): Promise<Balance> {
  return fetchBalanceOrThrow(
    createConnection(definition, { retryBudget: budgetOf(definition), ...options }),
    options,
  );
}

/** @throws BalanceError */
export async function fetchBalanceOrThrow(
  connection: Connection,
  options: Pick<ReadingOptions, 'pool' | 'signal'>,
): Promise<Balance> {
  try {
    return (await fetchBalance(connection, options)).balance;
  } catch (error) {
    throw toBalanceError(nameProvider(connection.definition, connection.options), error);
  }
}
