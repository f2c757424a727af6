import { resolveBaseUrl } from '../environment/base-url.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { type Failure, invalidOption } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { findLimitProblem, LIMITS } from '../types/limits.ts';
import type { AccountOptions } from '../types/options.ts';
import { createRetryBudget, type RetryBudget } from './retry-policy.ts';

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
  const limitOf = (name: keyof Limits): number => {
    const { [name]: value = LIMITS[name].default } = options;
    const problem = findLimitProblem(name, value);
    if (problem) throw invalidOption(...problem);
    return value;
  };
  return {
    timeoutMs: limitOf('timeoutMs'),
    attemptTimeoutMs: limitOf('attemptTimeoutMs'),
    maxRetries: limitOf('maxRetries'),
  };
}

/** @throws Failure `invalid_config/option`; the error of `Headers` itself would quote the value */
export function buildHeaders(headers: HeadersInit | undefined): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw invalidOption(
      'a header has a name or value that HTTP does not allow',
      'check the headers option',
    );
  }
}

/** @throws Failure `invalid_config/option` where there is neither a `fetch` option nor a global `fetch` */
export function resolveFetch({ options }: Connection): NonNullable<AccountOptions['fetch']> {
  const fetch = options.fetch ?? (globalThis.fetch as AccountOptions['fetch'] | undefined);
  if (typeof fetch !== 'function') throw invalidOption('there is no fetch', 'pass one');
  return fetch;
}
