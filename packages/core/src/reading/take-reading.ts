import { nameProvider } from '../environment/key-source.ts';
import { describeThrown } from '../errors/to-balance-error.ts';
import { DEFAULT_ACCOUNT } from '../options/account-label.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { createConnection } from '../transport/connection.ts';
import type { ErrorReading, OkReading } from '../types/reading.ts';
import { fetchBalance, READING_OPTIONS, type ReadingOptions } from './fetch-balance.ts';
import { describeWarning } from './warnings.ts';

/**
 * Reads one account once, with the retries that the policy allows. Never rejects: a failure is a
 * reading, too.
 * @param startedAt when it was asked for, by `performance.now()`: its deadline runs from then
 */
export async function takeReading(
  definition: ProviderDefinition,
  options: ReadingOptions = {},
  startedAt: number = performance.now(),
): Promise<OkReading | ErrorReading> {
  const connection = createConnection(definition, options, READING_OPTIONS);
  const {
    definition: { id },
    options: own,
  } = connection;
  const counter = { attempts: 0 };
  const base = () => ({
    provider: id,
    account: own.account ?? DEFAULT_ACCOUNT,
    durationMs: Math.round(performance.now() - startedAt),
    attempts: counter.attempts,
  });
  try {
    const { balance, warnings } = await fetchBalance(connection, own, counter, startedAt);
    return {
      ...base(),
      status: 'ok',
      balance,
      fetchedAt: new Date().toISOString(),
      warnings: warnings.map((code) => describeWarning(id, code)),
    };
  } catch (error) {
    const described = describeThrown(nameProvider(connection.definition, own), error);
    return { ...base(), status: 'error', error: described, warnings: [] };
  }
}
