import type { Balance } from '../contract/balance.ts';
import { BalanceError } from '../contract/balance-error.ts';
import { createFailure, describeFailure } from '../contract/failure.ts';
import type { AccountOptions, CallOptions } from '../contract/options.ts';
import type { ErrorReading, OkReading, ReadingWarning, WarningCode } from '../contract/reading.ts';
import { type GoodVerdict, judgeReply } from '../judge/judge-reply.ts';
import { balanceUrl } from '../provider/balance-url.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { buildHeaders, type Connection, createConnection } from '../transport/connection.ts';
import type { RetryBudget } from '../transport/retry-policy.ts';
import { send, type Trace } from '../transport/send.ts';
import { hashPoolId } from './pool-id.ts';

export interface ReadingOptions extends AccountOptions, CallOptions {
  /** The user's label of the account. @default 'default' */
  readonly account?: string;
  /** The user's label for money that several accounts share; replaces the vendor's own pool. */
  readonly pool?: string;
  /** Shared by all readings of one provider. @default a new one */
  readonly retryBudget?: RetryBudget;
}

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  negative_balance: 'the balance is negative: more was spent than was paid for',
  bad_total: 'the vendor sent a total that is no usable number',
  bad_top_up: 'the vendor sent a top-up time that is no RFC 3339 instant',
  bad_pool: 'the vendor sent no usable account identifier, so shared money is not recognised',
  pool_not_hashed: 'this runtime has no SubtleCrypto, so shared money is not recognised',
  pool_moving: 'accounts of this pool read different amounts: money is being spent; the newest counts',
};

/** A warning in our own words. */
export function describeWarning(provider: string, code: WarningCode): ReadingWarning {
  return { code, message: `[${provider}] ${WARNINGS[code]}` };
}

async function ask(connection: Connection, signal: AbortSignal | undefined, trace: Trace): Promise<GoodVerdict> {
  const { definition, baseUrl, options } = connection;
  const headers = buildHeaders(definition, { accept: 'application/json', ...options.headers });
  for (const [name, value] of Object.entries(definition.request?.headers ?? {})) headers.set(name, value);
  const url = balanceUrl(definition, String(baseUrl));
  const { answer } = await send(connection, { url, method: 'GET', headers }, signal, trace);
  const { status, body, verdict } = answer;
  if (body === null && !verdict) throw createFailure(definition, 'invalid_response', 'encoding', { status });
  const judged = verdict ?? judgeReply(definition, { status, body: body ?? '' });
  if (!judged.ok)
    throw createFailure(definition, judged.kind, judged.reason, { status, retryAfterMs: judged.retryAfterMs });
  return judged;
}

async function findPool(
  provider: string,
  label: string | undefined,
  rawPool: string | null,
): Promise<string | null | undefined> {
  if (label !== undefined) return label;
  return rawPool === null ? null : hashPoolId(provider, rawPool);
}

/**
 * Asks one account once, with the retries that the policy allows. Never rejects: a failure is a reading, too.
 */
export async function takeReading(
  definition: ProviderDefinition,
  options: ReadingOptions = {},
): Promise<OkReading | ErrorReading> {
  const { account = 'default', pool, retryBudget, signal, ...accountOptions } = options;
  const startedAt = performance.now();
  const trace: Trace = { attempts: 0 };
  const base = () => ({
    provider: definition.id,
    account,
    durationMs: Math.round(performance.now() - startedAt),
    attempts: trace.attempts,
  });
  try {
    const { balance, rawPool, warnings } = await ask(
      createConnection(definition, accountOptions, retryBudget),
      signal,
      trace,
    );
    const fetchedAt = new Date().toISOString();
    const poolId = await findPool(definition.id, pool, rawPool);
    const codes: WarningCode[] = poolId === undefined ? [...warnings, 'pool_not_hashed'] : [...warnings];
    const complete: Balance = { ...balance, poolId: poolId ?? null };
    return {
      ...base(),
      status: 'ok',
      balance: complete,
      fetchedAt,
      warnings: codes.map((code) => describeWarning(definition.id, code)),
    };
  } catch (error) {
    const data = BalanceError.isInstance(error) ? error.toJSON() : describeFailure(definition, 'network', 'unknown');
    return { ...base(), status: 'error', error: data, warnings: [] };
  }
}
