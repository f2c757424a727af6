import { describeThrown } from '../errors/describe-failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { createConnection } from '../transport/connection.ts';
import type { ErrorReading, OkReading } from '../types/reading.ts';
import { fetchBalance, type ReadingOptions } from './fetch-balance.ts';
import { describeWarning } from './warnings.ts';

/**
 * Asks one account once, with the retries that the policy allows. Never rejects: a failure is a reading, too.
 */
export async function takeReading(
  definition: ProviderDefinition,
  options: ReadingOptions = {},
): Promise<OkReading | ErrorReading> {
  const { id } = definition;
  const startedAt = performance.now();
  const trace = { attempts: 0 };
  const base = () => ({
    provider: id,
    account: options.account ?? 'default',
    durationMs: Math.round(performance.now() - startedAt),
    attempts: trace.attempts,
  });
  try {
    const { balance, warnings } = await fetchBalance(
      createConnection(definition, options),
      options,
      trace,
    );
    return {
      ...base(),
      status: 'ok',
      balance,
      fetchedAt: new Date().toISOString(),
      warnings: warnings.map((code) => describeWarning(id, code)),
    };
  } catch (error) {
    return { ...base(), status: 'error', error: describeThrown(definition, error), warnings: [] };
  }
}
