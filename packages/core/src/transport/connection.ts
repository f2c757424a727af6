import { type Failure, invalidOption } from '../contract/failure.ts';
import type { AccountOptions } from '../contract/options.ts';
import { readEnvironment } from '../key/read-environment.ts';
import { resolveBaseUrl } from '../provider/base-url.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { createRetryBudget, type RetryBudget } from './retry-policy.ts';

/** The longest delay that timers can wait: beyond it they fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** One account of one vendor, ready to be asked. The key is not part of it: it is looked up at each call. */
export interface Connection {
  readonly definition: ProviderDefinition;
  readonly options: AccountOptions;
  /** Or why there is none: creating a client never throws. */
  readonly baseUrl: string | Failure;
  readonly retryBudget: RetryBudget;
}

export function createConnection(
  definition: ProviderDefinition,
  options: AccountOptions & { readonly retryBudget?: RetryBudget },
): Connection {
  const baseUrl = resolveBaseUrl(definition, options.baseUrl, options.env ?? readEnvironment());
  return {
    definition,
    options: { ...options, ...(options.headers && { headers: { ...options.headers } }) },
    baseUrl,
    retryBudget: options.retryBudget ?? createRetryBudget(),
  };
}

export interface Limits {
  readonly timeoutMs: number;
  readonly attemptTimeoutMs: number;
  readonly maxRetries: number;
}

/** @throws Failure `invalid_config/option` for a limit that no timer or loop can keep */
export function resolveLimits({ options }: Connection): Limits {
  const { timeoutMs = 25_000, attemptTimeoutMs = 10_000, maxRetries = 2 } = options;
  for (const [name, value, least] of [
    ['timeoutMs', timeoutMs, 1],
    ['attemptTimeoutMs', attemptTimeoutMs, 1],
    ['maxRetries', maxRetries, 0],
  ] as const) {
    if (typeof value !== 'number' || !(value >= least && value <= MAX_TIMER_MS)) {
      throw invalidOption(`${name} is out of range`, `give a number from ${least} to ${MAX_TIMER_MS}`);
    }
  }
  return { timeoutMs, attemptTimeoutMs, maxRetries };
}

/** @throws Failure `invalid_config/option`; the error of `Headers` itself would quote the value */
export function buildHeaders(headers: HeadersInit | undefined): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw invalidOption('a header has a name or value that HTTP does not allow', 'check the headers option');
  }
}

/** @throws Failure `invalid_config/option` where there is neither a `fetch` option nor a global `fetch` */
export function resolveFetch({ options }: Connection): NonNullable<AccountOptions['fetch']> {
  const fetch = options.fetch ?? (globalThis.fetch as AccountOptions['fetch'] | undefined);
  if (typeof fetch !== 'function') throw invalidOption('there is no fetch', 'pass one');
  return fetch;
}
