import { resolveBaseUrl } from '../environment/base-url.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import type { Failure } from '../errors/failure.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { AccountOptions } from '../types/options.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';

/** One account of one vendor, ready to be called. The key is not part of it: it is looked up at each call. */
export interface Connection {
  readonly definition: ProviderDefinition;
  readonly options: AccountOptions;
  /** A Failure where it is unusable: creating a client never throws. */
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
