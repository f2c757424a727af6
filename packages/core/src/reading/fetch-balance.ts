import { readEnvironment } from '../environment/read-environment.ts';
import { type ParameterValues, resolveParameters } from '../environment/resolve-parameters.ts';
import { Failure } from '../errors/failure.ts';
import { CLIENT_OPTIONS } from '../options/option-names.ts';
import { balanceUrl, placeParameters } from '../provider/balance-url.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { parseBalance } from '../response/parse-balance.ts';
import type { ReadAccount } from '../response/read-account.ts';
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

/** What is given beside the connection. None of it may be inherited. */
export type OwnOfReading = {
  readonly [Name in 'pool' | 'signal']?: ReadingOptions[Name] | undefined;
};

/** Every option of a reading. */
export const READING_OPTIONS: readonly [
  ...typeof CLIENT_OPTIONS,
  'account',
  'pool',
  'signal',
  'retryBudget',
] = [...CLIENT_OPTIONS, 'account', 'pool', 'signal', 'retryBudget'];

/** The balance of one account, and what is odd about it. */
export interface BalanceResult {
  readonly balance: Balance;
  readonly warnings: readonly WarningCode[];
}

/** The identifier of the money that the account gave itself. */
function poolOfParameter(
  { balance: { pool } }: ProviderDefinition,
  values: ParameterValues,
): string | undefined {
  return typeof pool === 'object' && 'parameter' in pool ? values[pool.parameter] : undefined;
}

/**
 * Reads one account once, with the retries that the policy allows. The deadline runs from the
 * beginning: the first `Headers` of a process take Node 40 ms.
 * @throws Failure
 * @throws BalanceError that a key function threw
 */
export async function fetchBalance(
  connection: Connection,
  { pool, signal }: OwnOfReading,
  counter: AttemptCounter = { attempts: 0 },
  startedAt: number = performance.now(),
): Promise<BalanceResult> {
  const { definition, options, server } = connection;
  if (server instanceof Failure) throw server;
  const environment = options.env ?? readEnvironment();
  const values = resolveParameters(definition, options.parameters, environment);
  const headers = buildHeaders(options.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  const fixed = definition.request?.headers;
  for (const name in fixed) headers.set(name, fixed[name] as string);
  for (const [name, value] of placeParameters(definition, 'header', values))
    headers.set(name, value);
  const url = balanceUrl(definition, server.baseUrl, values);
  let parsed: ReadAccount | undefined;
  const { failure } = await send({
    connection,
    request: { url, method: 'GET', headers, body: undefined },
    signal,
    counter,
    startedAt,
    read(response, region) {
      try {
        parsed = parseBalance(definition, response, Date.now(), region);
        return null;
      } catch (error) {
        if (error instanceof Failure) return error.with({ status: response.status });
        throw error;
      }
    },
  });
  if (failure || !parsed) throw failure;
  const { warnings } = parsed;
  const rawPool = poolOfParameter(definition, values) ?? parsed.rawPool;
  const isHashed = pool === undefined && rawPool !== null;
  const poolId = isHashed ? await hashPoolId(definition.id, rawPool) : (pool ?? null);
  return {
    balance: Object.assign(parsed.balance, { poolId: poolId ?? null }),
    warnings: poolId === undefined ? [...warnings, 'pool_not_hashed'] : warnings,
  };
}
