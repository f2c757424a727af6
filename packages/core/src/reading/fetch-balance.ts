import { Failure } from '../errors/failure.ts';
import { balanceUrl } from '../provider/balance-url.ts';
import { parseBalance } from '../response/parse-balance.ts';
import { buildHeaders } from '../transport/build-headers.ts';
import type { Connection } from '../transport/connection.ts';
import type { RetryBudget } from '../transport/retry-budget.ts';
import { send } from '../transport/send.ts';
import type { AttemptCounter } from '../transport/send-with-retries.ts';
import type { Balance } from '../types/balance.ts';
import type { AccountOptions, CallOptions } from '../types/options.ts';
import type { WarningCode } from '../types/reading.ts';
import { hashPoolId } from './pool-id.ts';

/** How one account is read, and its label. */
export interface ReadingOptions extends AccountOptions, CallOptions {
  /** The user's label of the account. @default 'default' */
  readonly account?: string;
  /** The user's label for money that several accounts share; replaces the vendor's own pool. */
  readonly pool?: string;
  /** Shared by all readings of one provider. @default that of the definition, in this process */
  readonly retryBudget?: RetryBudget;
}

/** The balance of one account, and what is odd about it. */
export interface BalanceResult {
  readonly balance: Balance;
  readonly warnings: readonly WarningCode[];
}

/**
 * Reads one account once, with the retries that the policy allows.
 * @throws Failure
 * @throws BalanceError that a key function threw
 */
export async function fetchBalance(
  connection: Connection,
  { pool, signal }: Pick<ReadingOptions, 'pool' | 'signal'>,
  counter?: AttemptCounter,
): Promise<BalanceResult> {
  const { definition, options, baseUrl } = connection;
  if (baseUrl instanceof Failure) throw baseUrl;
  const headers = new Headers({ accept: 'application/json' });
  if (options.headers)
    for (const [name, value] of buildHeaders(options.headers)) headers.set(name, value);
  for (const [name, value] of Object.entries(definition.request?.headers ?? {}))
    headers.set(name, value);
  const url = balanceUrl(definition, baseUrl);
  const response = await send(connection, { url, method: 'GET', headers }, signal, counter);
  if (response.failure) throw response.failure;
  try {
    const { balance, rawPool, warnings } = parseBalance(definition, response);
    if (pool !== undefined || rawPool === null)
      return { balance: { ...balance, poolId: pool ?? null }, warnings };
    const poolId = await hashPoolId(definition.id, rawPool);
    return {
      balance: { ...balance, poolId: poolId ?? null },
      warnings: poolId === undefined ? [...warnings, 'pool_not_hashed'] : warnings,
    };
  } catch (error) {
    throw error instanceof Failure ? error.withStatus(response.status) : error;
  }
}
