import { nameProvider } from '../environment/key-source.ts';
import { toBalanceError } from '../errors/to-balance-error.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { type Connection, createConnection } from '../transport/connection.ts';
import type { Balance } from '../types/balance.ts';
import {
  fetchBalance,
  type OwnOfReading,
  READING_OPTIONS,
  type ReadingOptions,
} from './fetch-balance.ts';

/**
 * Reads the balance of one account.
 *
 * @example
 * import { readBalance } from '@fuelgauge/core';
 * import { linkup } from '@fuelgauge/linkup/provider';
 * const { remaining, unit } = await readBalance(linkup, { apiKey });
 * @throws BalanceError
 */
export function readBalance(
  definition: ProviderDefinition,
  options: ReadingOptions = {},
): Promise<Balance> {
  const connection = createConnection(definition, options, READING_OPTIONS);
  return fetchBalanceOrThrow(connection, () => connection.options);
}

/** @throws BalanceError */
export async function fetchBalanceOrThrow(
  connection: Connection,
  // A function, since reading them may throw.
  readOptions: () => OwnOfReading,
): Promise<Balance> {
  try {
    return (await fetchBalance(connection, readOptions())).balance;
  } catch (error) {
    throw toBalanceError(nameProvider(connection.definition, connection.options), error);
  }
}
